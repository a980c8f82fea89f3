// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Reaches what CoreNLP's classes keep to themselves. Only to compile its models. */
final class CoreNlpField {

    private CoreNlpField() {}

    /** @throws IllegalStateException when there is no such field, or it is null */
    static <T> T of(Object owner, String name, Class<T> type) {
        return read(owner.getClass(), owner, name, type);
    }

    /** @throws IllegalStateException when there is no such field, or it is null */
    static <T> T ofClass(Class<?> owner, String name, Class<T> type) {
        return read(owner, null, name, type);
    }

    private static <T> T read(Class<?> declaring, @Nullable Object owner, String name, Class<T> type) {
        try {
            Field field = find(declaring, name);
            field.setAccessible(true);
            Object value = field.get(owner);
            if (value == null) {
                throw new IllegalStateException(declaring.getName() + "." + name + " must not be null");
            }
            return type.cast(value);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("this is another version of CoreNLP: no " + declaring + "." + name, fault);
        }
    }

    /**
     * Calls a method by its name, which must be the only one.
     *
     * @throws IllegalStateException when there is no such method
     */
    static <T> T call(Object owner, String name, Class<T> type, Object... arguments) {
        try {
            for (Method method : owner.getClass().getDeclaredMethods()) {
                if (method.getName().equals(name)) {
                    method.setAccessible(true);
                    return type.cast(method.invoke(owner, arguments));
                }
            }
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("this is another version of CoreNLP: " + owner.getClass(), fault);
        }
        throw new IllegalStateException("this is another version of CoreNLP: no " + owner.getClass() + "." + name);
    }

    private static Field find(Class<?> declaring, String name) throws NoSuchFieldException {
        for (Class<?> type = declaring; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        throw new NoSuchFieldException(name);
    }
}

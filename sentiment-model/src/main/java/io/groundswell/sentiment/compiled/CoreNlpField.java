// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reaches what CoreNLP's classes keep to themselves. Only to compile its models. */
final class CoreNlpField {

    /** The methods of a class by name, since those of a class are asked for once a word. */
    private static final ClassValue<Map<String, Method>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> methods = new HashMap<>();
            for (Method method : type.getDeclaredMethods()) {
                method.setAccessible(true);
                methods.put(method.getName(), method);
            }
            return methods;
        }
    };

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
            var method = METHODS.get(owner.getClass()).get(name);
            if (method == null) {
                throw new NoSuchMethodException(name);
            }
            return type.cast(method.invoke(owner, arguments));
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("this is another version of CoreNLP: " + owner.getClass(), fault);
        }
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

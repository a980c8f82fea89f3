// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.lang.reflect.Field;

/** CoreNLP has no way of asking for the insides of its models. */
final class CoreNlpFields {

    private CoreNlpFields() {}

    /** @throws IllegalStateException when CoreNLP has no such field: another version has to be read otherwise */
    static <T> T read(Object owner, String name, Class<T> type) {
        for (Class<?> at = owner.getClass(); at != null; at = at.getSuperclass()) {
            try {
                Field field = at.getDeclaredField(name);
                field.setAccessible(true);
                return type.cast(field.get(owner));
            } catch (NoSuchFieldException inherited) {
                continue;
            } catch (IllegalAccessException fault) {
                throw new IllegalStateException("not to be read: " + name, fault);
            }
        }
        throw new IllegalStateException(owner.getClass().getName() + " has no field " + name);
    }
}

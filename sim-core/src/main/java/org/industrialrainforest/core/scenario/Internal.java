package org.industrialrainforest.core.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Public for other modules of this project, not for users: may change or go without notice. On a package it holds for all types in it, on a
 * type for the types nested in it too. {@code docs/api.md} names what a user needs.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface Internal {}

/** The texts and numbers of a report in one language. Texts stand in {@code words_en.properties} and {@code words_zh.properties}. */
@NullMarked
package org.industrialrainforest.report.words;

import org.jspecify.annotations.NullMarked;

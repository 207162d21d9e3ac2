/** What ships with the module and is read, and what a report writes. */
@NullMarked
package org.industrialrainforest.report.files;

import org.jspecify.annotations.NullMarked;

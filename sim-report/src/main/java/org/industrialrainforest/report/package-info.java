/** Charts and the report, drawn from results; nothing here runs or touches a living world. */
@NullMarked
package org.industrialrainforest.report;

import org.jspecify.annotations.NullMarked;

/** Many runs with common random numbers: what to run, how, and what the differences say. */
@NullMarked
package org.industrialrainforest.core.experiment;

import org.jspecify.annotations.NullMarked;

/** The rainforest as a model of the laboratory: one run of one scenario under one policy, and what it hands over. */
@NullMarked
package org.industrialrainforest.core.run;

import org.jspecify.annotations.NullMarked;

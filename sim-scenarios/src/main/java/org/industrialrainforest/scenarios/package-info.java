/** The ready scenarios and the loader that reads a scenario from YAML. */
@NullMarked
package org.industrialrainforest.scenarios;

import org.jspecify.annotations.NullMarked;

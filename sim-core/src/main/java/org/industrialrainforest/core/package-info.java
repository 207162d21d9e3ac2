/** Rainforest: an agent-based simulation of a city's industrial ecosystem, as a library. */
@NullMarked
package org.industrialrainforest.core;

import org.jspecify.annotations.NullMarked;

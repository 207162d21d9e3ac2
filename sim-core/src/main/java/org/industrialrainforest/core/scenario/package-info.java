/**
 * What a run is about, as immutable records: the scenario with its entities and parameters, policies and shocks. A parameter has one home,
 * the record component that carries its {@link org.industrialrainforest.core.scenario.Param}.
 */
@NullMarked
package org.industrialrainforest.core.scenario;

import org.jspecify.annotations.NullMarked;

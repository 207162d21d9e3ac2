package org.industrialrainforest.report.brokenfixture.page;

public final class Sheet {}

MVN ?= mvn -B -ntp

# Options for the JVM that measures, for example -Xmx8g for ten million firms.
BENCH_JAVA ?=
MEASURED = -Dcommit=$(shell git describe --always --dirty --abbrev=8 2>/dev/null)

.PHONY: help quick check format golden docs calibrated bench kernels

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

quick: ## the fast tests (without those tagged "slow"), under a minute
	$(MVN) -q test -DexcludedGroups=slow -Dspotless.check.skip -Dtests.jvm='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC' -Dtests.processes=2 -Dtests.required=false

check: ## everything that CI checks
	$(MVN) verify

format: ## formats all sources
	$(MVN) -q spotless:apply

golden: ## writes the golden digests anew (every *GoldenDigestTest): only after a change that is meant to change results
	$(MVN) test -Drainforest.golden=write -Dtest='*GoldenDigestTest' -Dsurefire.failIfNoSpecifiedTests=false -Dtests.required=false
	git status --short

docs: ## writes docs/data-dictionary.md and the numbers of docs/model.md anew, from code and scenario
	$(MVN) test -Drainforest.docs=write -Dtest='DataDictionaryTest,ModelPageTest' -Dsurefire.failIfNoSpecifiedTests=false -Dtests.required=false
	git status --short docs

calibrated: ## writes centre and gate shifts of the calibration's record into the scenario; then make docs golden
	$(MVN) test -Drainforest.calibration=write -Dtest='CalibrationRecordTest' -Dsurefire.failIfNoSpecifiedTests=false -Dtests.required=false
	git status --short sim-scenarios

bench: ## the engine beside MASON, DSOL and loops; whole runs (make bench BASE=commit BENCH="rounds=5 sizes=10000000")
	$(MVN) -q -Pbench -Dquick -pl sim-bench -am package
	java $(MEASURED) $(BENCH_JAVA) -jar sim-bench/target/quick/bench.jar parts=growth,draws $(BENCH)
	java -XX:-UseCompressedOops $(MEASURED) $(BENCH_JAVA) -jar sim-bench/target/quick/bench.jar parts=model,phases $(if $(BASE),base=$$(sim-bench/base.sh $(BASE))) $(BENCH)

kernels: ## what a firm-month is made of, by JMH (make kernels KERNELS=exp)
	$(MVN) -q -Pbench -Dquick -pl sim-bench -am package
	java -cp sim-bench/target/quick/bench.jar org.openjdk.jmh.Main Kernels.$(KERNELS)

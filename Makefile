# make demo and make test do everything a fresh machine needs; the rest is for developers.
SHELL := /bin/sh
JAVA_HOME := $(shell sh scripts/java-home.sh)
export JAVA_HOME
COMMIT := $(shell git rev-parse --short HEAD 2>/dev/null || echo unknown)
COMMIT_TIME := $(shell TZ=UTC git log -1 --date=format-local:%Y-%m-%dT%H:%M:%SZ --format=%cd 2>/dev/null || echo 2026-01-01T00:00:00Z)
MVN := mvn -B -Dstyle.color=never -Dbuild.commit=$(COMMIT) -Dproject.build.outputTimestamp=$(COMMIT_TIME)
SOURCES := $(shell find pom.xml */pom.xml registry-core/src/main ocr/src/main index/src/main cli/src/main -type f 2>/dev/null)
JARS := build/app/jars
APP := build/app/built

.PHONY: help jdk setup build demo test cases cases-scans nights torture mutation weekly bench dist reproducible format clean

help:
	@echo 'make demo    set up, build and run the main job on testdata/'
	@echo 'make test    set up, build and run every test'
	@echo 'make cases   inputs that once went wrong, a line for each, and nights of every kind'
	@echo 'make nights  the nightly script, over locked, full, damaged and missing things'
	@echo 'make torture kills, failing disks, damaged files, a million lives'
	@echo 'make mutation   change status and ledger on purpose; the tests must notice'
	@echo 'make weekly  cases, torture and mutation: for a schedule; a day'
	@echo 'make bench   measure reading, ledger, index and certificates, with peers'
	@echo 'make dist    a tar that runs without Maven or network'
	@echo 'make build   the program only: then ./lianli'
	@echo 'make reproducible   build twice, compare the jars'
	@echo 'make format  format the sources'
	@echo 'make clean   remove what was built'

jdk:
	@test -n "$(JAVA_HOME)"

setup: jdk
	@sh scripts/setup.sh run

build: setup $(APP)

# Rebuilt only when a source changed, so that the second demo starts at once.
$(JARS): $(SOURCES)
	@echo 'Building Lianli ...'; rm -rf build/app
	@$(MVN) -q -DskipTests package 2>&1 | grep -v -E 'sun.misc.Unsafe|terminally deprecated|reporting this to' || true
	@test -d build/app/lib
	@touch $(JARS)

$(APP): $(JARS)
	@sh scripts/warm-up.sh
	@touch $(APP)

demo: build
	@./lianli demo --testdata testdata --work build/demo

# Two modules at once where neither needs the other, and two processes of tests in each. The jars it
# packs are what `make build` would pack; a program that was readied for quick starts stays so.
test: jdk
	@sh scripts/setup.sh run test
	@sh scripts/handwriting-faces.sh
	$(MVN) -T 2 verify
	@touch $(JARS)
	@if [ -e $(APP) ]; then sh scripts/warm-up.sh && touch $(APP); fi

# Lists first (seconds), then scans (minutes).
cases: build
	@$(MVN) -q -Dspotless.check.skip -DskipTests test-compile 2>&1 | grep -v -E 'sun.misc.Unsafe|terminally deprecated|reporting this to' || true
	@sh scripts/cases.sh
	@sh scripts/cases-scans.sh
	@bash scripts/nightly-test.sh

nights: build
	@bash scripts/nightly-test.sh

# The scans alone.
cases-scans: build
	@$(MVN) -q -Dspotless.check.skip -DskipTests -pl registry-core,ocr test-compile 2>&1 | grep -v -E 'sun.misc.Unsafe|terminally deprecated|reporting this to' || true
	@sh scripts/cases-scans.sh

torture: build
	@sh scripts/torture.sh

# What is too long for every change, all of it whatever fails, with what failed at the end.
weekly: build
	@failed=; \
	for part in cases torture mutation; do \
	  echo "== $$part"; $(MAKE) --no-print-directory $$part || failed="$$failed $$part"; \
	done; \
	if [ -n "$$failed" ]; then echo "failed:$$failed" >&2; exit 1; fi

# Changes the code of status and ledger on purpose and counts how many changes the tests notice.
mutation: jdk
	$(MVN) -q -pl registry-core -Pmutation -Dspotless.check.skip test-compile org.pitest:pitest-maven:mutationCoverage

bench: build
	@sh scripts/setup.sh run test bench || true
	@sh scripts/handwriting-faces.sh
	@sh scripts/bench.sh

dist: build
	@sh scripts/dist.sh

reproducible: jdk
	@sh scripts/check-reproducible.sh

format: jdk
	$(MVN) -q com.diffplug.spotless:spotless-maven-plugin:apply

clean: jdk
	$(MVN) -q clean
	rm -rf build

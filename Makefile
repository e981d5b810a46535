# The two commands of the README are `go run ./cmd/normpress build` and `make test`; the others are for engineers.

.PHONY: test build bench bench-compare bench-search lighthouse

test:
	@unformatted=$$(gofmt -l cmd assets.go); test -z "$$unformatted" || { echo "gofmt these: $$unformatted"; exit 1; }
	go vet ./...
	go test -timeout 40m ./...

build:
	go run ./cmd/normpress build

bench:
	go run ./cmd/normpress/bench

bench-compare:
	go run ./cmd/normpress/bench --only compare

bench-search:
	go run ./cmd/normpress/bench --only search

# Lighthouse is installed for this run alone: it brings a hundred packages.
lighthouse:
	@tools=$$(mktemp -d) && trap 'rm -rf "$$tools"' EXIT && \
	npm install --prefix "$$tools" --ignore-scripts --no-audit --no-fund --silent lighthouse@13.5.0 && \
	go test ./cmd/normpress -run TestLighthouse -v -count 1 -lighthouse "$$tools/node_modules/.bin/lighthouse"

# further-intervals.json and further-quantiles.json: cases beside those of the public files, in the same shape.
# R 4.2.2, boot 1.3-28.1, jsonlite 1.8.4. Run: Rscript further-intervals.R intervals > further-intervals.json (or quantiles)
suppressMessages({library(boot); library(jsonlite)})
args <- commandArgs(TRUE)
random <- if (length(args) > 1) as.integer(args[2]) else 0
na <- function(x) ifelse(is.finite(x), x, NA)

bootstrap <- function(name, x, R, statistic, seed) {
  force(x); force(R)
  set.seed(seed)
  b <- boot(x, function(data, i) statistic(data[i]), R)
  n <- length(x)
  indices <- boot.array(b, indices = TRUE)
  t0 <- b$t0; t <- b$t[, 1]
  jack <- sapply(seq_len(n), function(i) statistic(x[-i]))
  accel <- function(l) if (all(l == 0)) 0 else sum(l^3) / (6 * sum(l^2)^1.5)
  a <- accel(t0 - jack); am <- accel(mean(jack) - jack)
  z0 <- qnorm(mean(t < t0))
  bca7 <- function(a) {
    if (diff(range(t)) == 0) return(range(t))
    if (!is.finite(z0)) return(c(NA, NA))
    z <- qnorm(c(.025, .975))
    unname(quantile(t, pnorm(z0 + (z0 + z) / (1 - a * (z0 + z))), type = 7))
  }
  # boot.ci tells that all replicates are equal and gives nothing; it stops where z0 is infinite.
  capture.output(r <- suppressWarnings(boot.ci(b, type = c("norm", "basic", "perc"))))
  # boot.ci(type = "bca") is this; it stops where the acceleration is 0/0, taken as 0 here.
  z <- qnorm(c(.025, .975))
  rb <- if (is.finite(z0)) suppressWarnings(boot:::norm.inter(t, pnorm(z0 + (z0 + z) / (1 - a * (z0 + z))))[, 2]) else c(NA, NA)
  equal <- diff(range(t)) == 0
  c(if (is.finite(z0)) list(z0_strict_less = unbox(z0)),
    list(case = unbox(name), data = data.frame(x = x), R = unbox(R), indices_1based = indices, t0 = unbox(t0),
    boot_se = unbox(sd(t)), bias = unbox(mean(t) - t0), accel_jackknife = unbox(a),
    accel_jackknife_mean_centred = unbox(am),
    ci_R95 = list(normal = if (equal) range(t) else r$normal[2:3], basic = if (equal) range(t) else r$basic[4:5],
                  percentile = if (equal) range(t) else r$percent[4:5],
                  bca = if (equal) range(t) else rb),
    percentile95_type7 = unname(quantile(t, c(.025, .975))), bca95_type7 = bca7(a), bca95_type7_mean_centred_accel = bca7(am)))
}
paired <- function(x) {
  n <- length(x); se <- sd(x) / sqrt(n)
  w <- suppressWarnings(wilcox.test(x, exact = FALSE))
  # t.test stops where all values are equal: p is then 0, or undefined if they are 0.
  t <- if (se > 0) t.test(x) else list(p.value = if (mean(x) == 0) NA else 0, conf.int = rep(mean(x), 2))
  c(list(x = x), if (se > 0) list(t = unbox(unname(t$statistic))), lapply(list(n = n, mean = mean(x), sd = sd(x), se = se, df = n - 1,
       p = t$p.value, lower95 = t$conf.int[1], upper95 = t$conf.int[2],
       wilcoxon_V = unname(w$statistic), wilcoxon_p_normal_cc = na(w$p.value)), unbox))
}
welch <- function(a, b) {
  t <- t.test(a, b)
  c(list(a = a, b = b), lapply(list(diff = mean(a) - mean(b), t = unname(t$statistic), df = unname(t$parameter),
    p = t$p.value, lower95 = t$conf.int[1], upper95 = t$conf.int[2]), unbox))
}
adjust <- function(p) list(p = p, bonferroni = p.adjust(p, "bonferroni"), holm = p.adjust(p, "holm"), BH = p.adjust(p, "BH"))
quantiles <- function(name, x, p) list(case = unbox(name), x = x, p = p, type7 = unname(quantile(x, p, type = 7)))

if (args[1] == "quantiles") {
  cases <- list(quantiles("two", c(5, -5), c(0, .1, .5, 1)), quantiles("all equal", rep(.1, 7), c(0, .3, .77, 1)),
    quantiles("rank on a value but for rounding", 1:11, (0:10) / 10), quantiles("signs and zeros", c(0, -1e-300, 1e300, -0.0, 3), c(.1, .25, .4, .9)),
    quantiles("steps of a seventh", c(2, 7, 1, 8, 2, 8, 1, 8), (0:7) / 7))
  if (random > 0) cases <- lapply(1:random, function(i) { set.seed(i); n <- sample(1:40, 1)
    quantiles(paste0("random-", i), if (i %% 2) round(rnorm(n), 1) else rcauchy(n), c(0, 1, runif(5), (0:n) / n)) })
  out <- list(topic = unbox("quantiles"), computed_by = unbox("R 4.2.2; further-intervals.R"), cases = cases)
} else if (random > 0) {
  stats <- list(mean, median, max)
  out <- list(bootstrap = lapply(1:random, function(i) { set.seed(i); n <- sample(3:12, 1)
      bootstrap(paste0("random-", c("mean-", "median-", "largest-")[1 + i %% 3], i), round(rexp(n), sample(0:2, 1)), sample(c(19, 99, 200), 1), stats[[1 + i %% 3]], i) }),
    paired_t = lapply(1:random, function(i) { set.seed(i); n <- sample(c(2:8, 20, 49, 50, 51, 80), 1); paired(round(rnorm(n, .4), sample(0:2, 1))) }),
    welch = lapply(1:random, function(i) { set.seed(i); welch(rnorm(sample(2:6, 1)), 3 * rexp(sample(2:40, 1))) }),
    adjust = lapply(1:random, function(i) { set.seed(i); adjust(round(runif(sample(1:15, 1))^2, 2)) }))
} else {
  set.seed(7)
  out <- list(topic = unbox("intervals"), computed_by = unbox("R 4.2.2, boot 1.3-28.1; further-intervals.R"),
    bootstrap = list(bootstrap("ties-of-whole-numbers-mean", c(1, 1, 2, 2, 2, 5, 9), 99, mean, 1),
      bootstrap("median-with-ties", c(0, 0, 1, 1, 1, 4, 4, 30), 60, median, 2),
      bootstrap("all-equal-mean", rep(3, 4), 19, mean, 3),
      bootstrap("largest-value-no-replicate-above", c(1, 2, 3, 5), 40, max, 4),
      bootstrap("least-value-none-below", c(1, 2, 3, 5), 40, min, 5),
      bootstrap("few-replicates-extreme-ranks", c(0.2, 7, 1.5, 3, 90), 19, mean, 6)),
    paired_t = list(paired(c(1, 3)), paired(c(2, 2, 2)), paired(c(0, 0, 0, 0)), paired(c(0, 0, 1, -1, 1, 2, -3, 2, 0)),
      paired(c(5, 5, 5, 5, 5, -5)), paired(round(rnorm(49, .3), 1)), paired(rnorm(50, .3)), paired(c(1e6, rep(-1, 9)))),
    welch = list(welch(c(1, 2), c(5, 9)), welch(c(4, 4, 4), c(1, 2, 6)), welch(c(1, 2), rnorm(40)), welch(c(1, 2, 3), c(1, 2, 3))),
    adjust = list(adjust(.2), adjust(c(0, 1, .5, .5, .01)), adjust(c(.04, .04, .04)), adjust(c(.05, .01, .01, .9, .03, .03, 1))))
}
cat(toJSON(out, digits = NA, na = "null"), "\n")

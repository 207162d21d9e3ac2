# further-survival.json: cases beside those of public-survival.json, in the same shape.
# R 4.2.2, survival 3.5-3, jsonlite 1.8.4. Run: Rscript further-survival.R > further-survival.json
suppressMessages({library(survival); library(jsonlite)})
random <- if (length(commandArgs(TRUE)) > 0) as.integer(commandArgs(TRUE)[1]) else 0

na <- function(x) ifelse(is.finite(x), x, NA)
quantiles <- function(fit) {
  q <- quantile(fit, c(.25, .5, .75))
  list(est = na(unname(q$quantile)), lower = na(unname(q$lower)), upper = na(unname(q$upper)))
}
group <- function(time, status, taus) {
  fits <- lapply(c(plain = "plain", log = "log", loglog = "log-log"),
                 function(type) survfit(Surv(time, status) ~ 1, conf.type = type))
  f <- fits$log
  table <- list(time = f$time, n_risk = f$n.risk, n_event = f$n.event, n_censor = f$n.censor, surv = f$surv,
                se_surv_greenwood = na(f$std.err * f$surv), cumhaz_nelson_aalen = f$cumhaz)
  for (type in names(fits)) {
    table[[paste0("lower_", type)]] <- na(fits[[type]]$lower)
    table[[paste0("upper_", type)]] <- na(fits[[type]]$upper)
  }
  rmst <- lapply(taus, function(tau) {
    m <- survival:::survmean(f, rmean = tau)$matrix
    list(tau = tau, rmst = unname(m["rmean"]), se = unname(m["se(rmean)"]))
  })
  list(n = unbox(f$n), events = unbox(sum(f$n.event)), table = table,
       quantiles_25_50_75_plain = quantiles(fits$plain), quantiles_25_50_75_log = quantiles(fits$log),
       quantiles_25_50_75_loglog = quantiles(fits$loglog), rmst = lapply(rmst, lapply, unbox))
}
one <- function(name, time, status, arm, taus = NULL) {
  names <- sort(unique(arm))
  if (is.null(taus)) {
    shortest <- min(sapply(names, function(g) max(time[arm == g])))
    taus <- c(shortest / 2, shortest)
  }
  km <- setNames(lapply(names, function(g) group(time[arm == g], status[arm == g], taus)), names)
  result <- list(case = unbox(name), data = list(time = time, status = status, group = arm), km = km)
  if (length(names) > 1) {
    a <- km[[1]]$rmst; b <- km[[2]]$rmst
    result$rmst_difference <- lapply(seq_along(taus), function(i) {
      diff <- b[[i]]$rmst - a[[i]]$rmst
      se <- sqrt(a[[i]]$se^2 + b[[i]]$se^2)
      list(tau = unbox(taus[i]), contrast = unbox(paste(names[2], "minus", names[1])), diff = unbox(diff),
           se = unbox(se), lower = unbox(diff - qnorm(.975) * se), upper = unbox(diff + qnorm(.975) * se),
           p = unbox(if (se > 0) 2 * pnorm(-abs(diff / se)) else NA))
    })
    # Where V is singular R stops; there is no statistic.
    d <- tryCatch(survdiff(Surv(time, status) ~ arm), error = function(e) NULL)
    p <- tryCatch(survdiff(Surv(time, status) ~ arm, rho = 1), error = function(e) NULL)
    if (is.null(d) || is.null(p) || sum(d$exp > 0) < 2) return(result)
    df <- sum(d$exp > 0) - 1
    pv <- function(x) pchisq(x, df, lower.tail = FALSE)
    result$logrank <- list(groups = names, n = as.vector(d$n), observed = d$obs, expected = d$exp,
      var_first = unbox(d$var[1, 1]), chisq = unbox(d$chisq), df = unbox(df), p = unbox(pv(d$chisq)))
    result$peto_peto_rho1 <- list(chisq = unbox(p$chisq), df = unbox(df), p = unbox(pv(p$chisq)))
  }
  result
}
# Competing ends: cause 0 is censored in R; standard errors are survfit's, the infinitesimal jackknife.
competing <- function(name, time, cause, causes) {
  f <- survfit(Surv(time, factor(cause, 0:causes)) ~ 1)
  list(case = unbox(name), data = list(time = time, cause = cause, causes = unbox(causes)), time = f$time,
       incidence = t(f$pstate[, 1 + seq_len(causes), drop = FALSE]),
       se = t(f$std.err[, 1 + seq_len(causes), drop = FALSE]))
}
random_case <- function(i) {
  set.seed(i)
  k <- sample(2:4, 1)
  n <- sample(c(4, 8, 20, 60), 1)
  time <- sample(c(1, 3, 10), 1) * sample(sample(c(3, 6, 25), 1), n * k, TRUE)
  one(paste0("random-", i), time, rbinom(n * k, 1, runif(1, .2, 1)), rep(LETTERS[1:k], n))
}
random_competing <- function(i) {
  set.seed(i)
  n <- sample(c(3, 8, 40), 1); causes <- sample(2:3, 1)
  competing(paste0("random-", i), sample(sample(c(3, 6, 25), 1), n, TRUE), sample(0:causes, n, TRUE), causes)
}

set.seed(4)
cases <- list(
  one("censored-before-the-first-exit", c(1, 2, 3, 4, 2, 5, 5, 6), c(0, 1, 0, 1, 0, 1, 1, 0), rep(c("A", "B"), each = 4)),
  one("one-group-all-censored", c(2, 3, 3, 7, 1, 2, 5, 6), c(0, 0, 0, 0, 1, 1, 0, 1), rep(c("A", "B"), each = 4)),
  one("single-lives", c(3, 5), c(1, 0), c("A", "B"), c(2, 3)),
  one("rests-at-every-quartile", c(1, 2, 3, 4, 1, 2, 3, 4), c(1, 1, 1, 1, 1, 1, 1, 0), rep(c("A", "B"), each = 4), c(2, 3.5)),
  one("rests-at-a-quartile-until-the-last-is-censored", c(2, 2, 5, 9, 1, 1, 1, 8), c(1, 1, 0, 0, 1, 1, 1, 0), rep(c("A", "B"), each = 4), 4),
  one("ends-at-time-0", c(0, 0, 1, 2, 0, 1, 1, 3), c(1, 0, 1, 1, 0, 1, 0, 1), rep(c("A", "B"), each = 4), c(0.5, 2)),
  one("four-groups-with-heavy-ties", sample(4, 80, TRUE), rbinom(80, 1, .7), rep(c("A", "B", "C", "D"), 20), c(1.5, 3)),
  one("a-third-group-leaves-before-the-first-exit", c(3, 4, 5, 6, 7, 8, 1, 1, 2), c(1, 1, 0, 1, 1, 0, 0, 0, 0),
      rep(c("A", "B", "C"), each = 3), c(1, 2)),
  one("all-end-at-once", rep(5, 8), rep(1, 8), rep(c("A", "B"), each = 4), c(4, 5)),
  one("months-of-firms", pmin(120, ceiling(rexp(150, 1 / 70))), as.integer(runif(150) < .8), rep(c("base", "policy", "rival"), 50), c(60, 100)))
comp <- list(
  competing("ties-between-causes-and-censoring", c(1, 2, 2, 2, 3, 4, 4, 4, 5, 6), c(1, 2, 1, 0, 0, 1, 1, 2, 2, 0), 2),
  competing("last-exits-together", c(1, 2, 2, 3, 3, 3), c(0, 1, 2, 1, 2, 2), 2),
  competing("a-cause-that-never-acts", c(1, 2, 3, 4, 5), c(1, 0, 1, 3, 0), 3),
  competing("three-causes", sample(12, 60, TRUE), sample(0:3, 60, TRUE), 3))
if (random > 0) { cases <- lapply(1:random, random_case); comp <- lapply(1:random, random_competing) }
cat(toJSON(list(topic = unbox("survival"), computed_by = unbox("R 4.2.2, survival 3.5-3; further-survival.R"), cases = cases, competing = comp),
           digits = NA, na = "null"), "\n")

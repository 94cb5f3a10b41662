# Writes the invented inputs and R's answers that the fast tests compare with, in this folder:
#   Rscript reference.R
# R 4.2.2, survival 3.5.3. Seeded: a second run changes no byte.
library(survival)
options(digits = 15)
save <- function(rows, name) write.csv(rows, paste0(name, ".csv"), row.names = FALSE, na = "")

km <- function(fit, name) {
  strata <- if (is.null(fit$strata)) "all" else rep(names(fit$strata), fit$strata)
  save(data.frame(strata, time = fit$time, n_risk = fit$n.risk, n_event = fit$n.event, n_censor = fit$n.censor,
    survival = fit$surv, std_err = fit$surv * fit$std.err, lower95 = fit$lower, upper95 = fit$upper), paste0(name, "_km"))
  q <- lapply(quantile(fit, c(.25, .5, .75)), function(x) matrix(x, ncol = 3))
  each <- if (is.null(fit$strata)) "all" else names(fit$strata)
  save(data.frame(strata = rep(each, 3), share = rep(c(.25, .5, .75), each = length(each)),
    time = as.vector(q$quantile), lower = as.vector(q$lower), upper = as.vector(q$upper)), paste0(name, "_quantiles"))
}
at <- function(fit, times, name) {
  s <- summary(fit, times = times)
  save(data.frame(time = s$time, n_risk = s$n.risk, survival = s$surv, std_err = s$std.err,
    lower95 = s$lower, upper95 = s$upper), paste0(name, "_at"))
}

# delayed: 150 journeys in three groups, taken over late, tied by rounding, with two ends and a few without length
set.seed(20241)
n <- 150
group <- sample(c("A", "B", "C"), n, TRUE, c(.5, .3, .2))
ceased <- rexp(n, c(A = .10, B = .16, C = .07)[group])
acquired <- rexp(n, .05)
lost <- runif(n, 1, 9)
entry <- round(ifelse(runif(n) < .4, 0, runif(n, 0, 4)), 1)
exit <- round(pmin(ceased, acquired, lost), 1)
end <- ifelse(exit == round(lost, 1), "", ifelse(ceased < acquired, "ceased", "acquired"))
exit <- pmax(exit, entry)
delayed <- data.frame(group, entry, exit, end, weight = sample(1:4, n, TRUE))
delayed <- delayed[exit > entry | seq_len(n) %% 3 == 0, ]
save(delayed, "delayed")
d <- delayed[delayed$exit > delayed$entry, ]
closed <- Surv(d$entry, d$exit, d$end == "ceased")
km(survfit(closed ~ 1, conf.type = "log"), "delayed_log")
km(survfit(closed ~ 1, conf.type = "log-log"), "delayed_loglog")
km(survfit(closed ~ group, data = d, conf.type = "log"), "delayed_group_log")
km(survfit(closed ~ group, data = d, conf.type = "log-log"), "delayed_group_loglog")
km(survfit(closed ~ 1, weights = d$weight, conf.type = "log-log"), "delayed_weighted_loglog")
at(survfit(closed ~ 1, conf.type = "log-log"), c(0, .05, .5, 1, 1.23, 2, 3.3, 5, 6.28, 8), "delayed_loglog")

mstate <- function(rows, name, weights = rep(1, nrow(rows))) {
  f <- survfit(Surv(entry, exit, factor(end, c("", "acquired", "ceased"))) ~ 1, data = rows,
    id = seq_len(nrow(rows)), weights = weights)
  # survival 3.5.3 counts rows, not weights, in n.risk of several states
  risk <- sapply(f$time, function(t) sum(weights[rows$entry < t & rows$exit >= t]))
  save(data.frame(time = f$time, n_risk = risk, initial = f$pstate[, 1], acquired = f$pstate[, 2],
    ceased = f$pstate[, 3]), paste0(name, "_aj"))
}
mstate(d, "delayed")
mstate(d, "delayed_weighted", d$weight)

# plain: 40 subjects seen from the start in two groups, with ties, down to nobody left
set.seed(77)
plain <- data.frame(group = rep(c("A", "B"), c(22, 18)), entry = 0, exit = ceiling(rexp(40, rep(c(.05, .12), c(22, 18)))),
  end = ifelse(runif(40) < .8, "ceased", ""), weight = 1)
plain$end[which.max(plain$exit)] <- "ceased"
save(plain, "plain")
whole <- Surv(plain$exit, plain$end == "ceased")
km(survfit(whole ~ group, data = plain, conf.type = "log"), "plain_group_log")
km(survfit(whole ~ group, data = plain, conf.type = "log-log"), "plain_group_loglog")

# flat: a curve that lies at exactly one half; gone: one that reaches zero before others come under observation
flat <- data.frame(group = "all", entry = 0, exit = c(1, 2, 2, 3, 5, 7, 8, 9), end = c("ceased", "ceased", "ceased", "ceased", "", "ceased", "", "ceased"), weight = 1)
save(flat, "flat")
km(survfit(Surv(exit, end == "ceased") ~ 1, data = flat, conf.type = "log"), "flat_log")
km(survfit(Surv(exit, end == "ceased") ~ 1, data = flat[1:5, ], conf.type = "log-log"), "flat_short_loglog")
gone <- data.frame(group = "all", entry = c(0, 2, 2, 3), exit = c(1, 5, 6, 6), end = c("ceased", "ceased", "", "ceased"), weight = 1)
save(gone, "gone")
km(survfit(Surv(entry, exit, end == "ceased") ~ 1, data = gone, conf.type = "log-log"), "gone_loglog")

# restricted means
rmean <- function(fit, until) {
  t <- rbind(summary(fit, rmean = until)$table)
  data.frame(until, mean = t[, "rmean"], std_err = t[, "se(rmean)"])
}
save(rbind(
  cbind(input = "plain", rmean(survfit(whole ~ 1), 5)), cbind(input = "plain", rmean(survfit(whole ~ 1), 12.5)),
  cbind(input = "plain", rmean(survfit(whole ~ 1), 20)), cbind(input = "delayed", rmean(survfit(closed ~ 1), 5)),
  cbind(input = "delayed", rmean(survfit(closed ~ 1), 7.77))), "rmean")

# log-rank: survdiff knows no delayed entry, where the score test of the exact Cox likelihood is the same statistic
score <- function(fit) c(test = fit$score, df = length(coef(fit)), pvalue = pchisq(fit$score, length(coef(fit)), lower.tail = FALSE))
two <- survdiff(whole ~ group, data = plain)
three <- score(coxph(closed ~ group, data = d, ties = "exact"))
late <- score(coxph(closed ~ group, data = d, subset = group != "C", ties = "exact"))
save(data.frame(input = c("plain", "delayed", "delayed"), groups = c("AB", "ABC", "AB"),
  chisq = c(two$chisq, three[["test"]], late[["test"]]), df = c(1, three[["df"]], late[["df"]]),
  p = c(pchisq(two$chisq, 1, lower.tail = FALSE), three[["pvalue"]], late[["pvalue"]])), "logrank")

# the laws themselves
w <- expand.grid(n = c(1, 2, 7, 10, 50, 512, 3500), share = c(0, .1, .5, .9, 1))
w$yes <- round(w$n * w$share)
w <- unique(w[c("yes", "n")])
ci <- t(mapply(function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int), w$yes, w$n))
save(data.frame(w, lower = ci[, 1], upper = ci[, 2]), "wilson")
x <- expand.grid(x = c(.001, .1, 1, 3.84, 10, 50, 200), df = c(1, 2, 3, 5, 10))
save(data.frame(x, p = pchisq(x$x, x$df, lower.tail = FALSE)), "chisquare")

# incidence: the share free of a cause where other ends compete, with the jackknife's standard errors and log-log limits;
# few subjects, all ended before others come under observation, and all seen from the start until they end or long enough
few <- data.frame(group = "all", entry = c(0, 0, 1, 2, 0, 3, 0), exit = c(1, 2, 3, 4, 5, 6, 7),
  end = c("acquired", "ceased", "", "ceased", "acquired", "ceased", ""), weight = 1)
save(few, "few")
lost <- data.frame(group = "all", entry = c(0, 0, 0, 2, 2, 3), exit = c(1, 1, 1, 5, 6, 6),
  end = c("ceased", "acquired", "ceased", "ceased", "", "acquired"), weight = 1)
save(lost, "lost")
set.seed(5)
known <- data.frame(group = "all", entry = 0, exit = pmin(8, ceiling(rexp(60, .15) * 2) / 2), weight = 1)
known$end <- ifelse(known$exit == 8, "", sample(c("ceased", "acquired", "merged"), 60, TRUE))
known <- known[c("group", "entry", "exit", "end", "weight")]
save(known, "known")
incidence <- function(rows, input, cause) {
  rows <- rows[rows$exit > rows$entry, ]
  rows <- rows[rep(seq_len(nrow(rows)), rows$weight), ]
  state <- ifelse(rows$end == "", "", ifelse(rows$end %in% cause, "cause", "other"))
  f <- survfit(Surv(entry, exit, factor(state, c("", "cause", "other"))) ~ 1, data = rows, id = seq_len(nrow(rows)))
  at <- match("cause", f$states)
  free <- 1 - f$pstate[, at]
  l <- survival:::survfit_confint(free, f$std.err[, at], logse = FALSE, conf.type = "log-log", conf.int = .95)
  risk <- sapply(f$time, function(t) sum(rows$entry < t & rows$exit >= t))
  data.frame(input, cause = paste(cause, collapse = " "), time = f$time, n_risk = risk, free, std_err = f$std.err[, at],
    lower95 = l$lower, upper95 = l$upper)
}
single <- transform(delayed, weight = 1)
save(rbind(incidence(single, "delayed", "ceased"), incidence(single, "delayed", c("ceased", "acquired")),
  incidence(delayed, "delayed_weighted", "ceased"), incidence(few, "few", "ceased"), incidence(few, "few", "acquired"),
  incidence(lost, "lost", "ceased"), incidence(known, "known", "ceased"), incidence(known, "known", c("ceased", "merged"))),
  "incidence")

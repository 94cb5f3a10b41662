# Kaplan-Meier with delayed entry and log-log limits on the rows of a file; prints version, ms to fit, ms with reading, and the share at five years.
suppressPackageStartupMessages(library(survival))
file <- commandArgs(trailingOnly = TRUE)[1]
both <- system.time({
  rows <- read.csv(file)
  fit <- system.time(km <- survfit(Surv(entry, exit, event) ~ 1, data = rows, conf.type = "log-log"))
})
five <- summary(km, times = 5 * 365.25)
cat(as.character(packageVersion("survival")), 1000 * fit[["elapsed"]], 1000 * both[["elapsed"]],
    sprintf("%.9f(%.9f-%.9f)", five$surv, five$lower, five$upper), "\n")

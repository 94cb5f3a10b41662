# Raking to the margins of a file and a mean with its standard error; prints version, ms without reading, and both.
suppressPackageStartupMessages(library(survey))
files <- commandArgs(trailingOnly = TRUE)
rows <- read.csv(files[1])
known <- read.csv(files[2])
names <- c("park", "sector", "age", "size")
margins <- lapply(names, function(n) setNames(known[known$margin == n, c("cell", "count")], c(n, "Freq")))
spent <- system.time({
  d <- svydesign(ids = ~1, weights = rep(1.5, nrow(rows)), fpc = rep(1.5 * nrow(rows), nrow(rows)), data = rows)
  d <- rake(d, lapply(names, function(n) as.formula(paste("~", n))), margins, control = list(maxit = 1000, epsilon = 1e-9, verbose = FALSE))
  m <- svymean(~yes, d)
})
cat(as.character(packageVersion("survey")), 1000 * spent[["elapsed"]], sprintf("%.9f\u00b1%.9f", coef(m), SE(m)), "\n")

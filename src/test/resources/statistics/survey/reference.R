# Writes the samples and R's answers that the fast tests compare with, in this folder:
#   Rscript reference.R
# R 4.2.2, survey 4.1.1 and its data `api`: the Academic Performance Index of Californian schools, published by the
# California Department of Education. Only the columns that are used are kept. A second run changes no byte.
suppressMessages(library(survey))
options(digits = 15)
data(api)
save <- function(rows, name) write.csv(rows, paste0(name, ".csv"), row.names = FALSE, na = "NaN", quote = FALSE)
columns <- c("cds", "stype", "sch.wide", "comp.imp", "pw", "fpc", "api99", "api00", "enroll", "meals")
save(apisrs[, columns], "srs")
save(apistrat[, columns], "strat")
margin <- function(name) { t <- as.data.frame(table(apipop[[name]])); data.frame(margin = name, cell = t$Var1, population = t$Freq) }
save(rbind(margin("stype"), margin("sch.wide"), margin("comp.imp")), "populations")
pop <- function(name) { t <- as.data.frame(table(apipop[[name]])); names(t) <- c(name, "Freq"); t }

rows <- NULL
add <- function(design, statistic, value, se, ci) rows <<- rbind(rows, data.frame(design, statistic,
  value = as.numeric(value), se = as.numeric(se), lower = as.numeric(ci[1]), upper = as.numeric(ci[2])))
stat <- function(name, label, design, s) add(name, label, coef(s), SE(s), confint(s, df = degf(design)))
all <- function(name, d) {
  stat(name, "mean api00", d, svymean(~api00, d))
  stat(name, "total enroll", d, svytotal(~enroll, d))
  stat(name, "ratio api00 api99", d, svyratio(~api00, ~api99, d))
  s <- svyciprop(~I(sch.wide == "Yes"), d, method = "xlogit")
  add(name, "share sch.wide", s, sqrt(attr(s, "var")), confint(s))
  for (p in c(.25, .5, .75)) {
    q <- svyquantile(~api00, d, p)[[1]]
    add(name, paste("quantile api00", p), q[1], q[4], q[2:3])
  }
  within <- subset(d, comp.imp == "Yes")
  stat(name, "mean api00 within", within, svymean(~api00, within))
  stat(name, "total enroll within", within, svytotal(~enroll, within))
}
srs <- svydesign(ids = ~1, weights = ~pw, fpc = ~fpc, data = apisrs)
strat <- svydesign(ids = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
tight <- list(maxit = 1000, epsilon = 1e-15, verbose = FALSE)
tables <- c("stype", "sch.wide")
both <- function(d) suppressWarnings(rake(d, list(~stype, ~sch.wide), lapply(tables, pop), control = tight))
all("srs", srs)
all("srs-open", svydesign(ids = ~1, weights = ~pw, data = apisrs))
all("strat", strat)
all("srs-post", postStratify(srs, ~stype, pop("stype")))
all("strat-post", postStratify(strat, ~comp.imp, pop("comp.imp")))
all("srs-rake", both(srs))
all("strat-rake", suppressWarnings(rake(strat, list(~comp.imp, ~sch.wide), list(pop("comp.imp"), pop("sch.wide")), control = tight)))

# a stratum in which one alone answered
options(survey.lonely.psu = "adjust")
lone <- apistrat[apistrat$stype != "M" | seq_len(nrow(apistrat)) == which(apistrat$stype == "M")[1], ]
stat("lone", "mean api00", svydesign(ids = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = lone),
  svymean(~api00, svydesign(ids = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = lone)))

# two waves: the first 130 schools in 1999, those from the 71st on in 2000
change <- function(name, data, strata) {
  stack <- rbind(transform(data[1:130, ], wave = 1, y = api99), transform(data[71:200, ], wave = 2, y = api00))
  d <- svydesign(ids = ~cds, strata = strata, weights = ~pw, fpc = ~fpc, data = stack)
  s <- svyby(~y, ~wave, d, svymean, covmat = TRUE)
  stat(name, "change", d, svycontrast(s, c(-1, 1)))
}
change("srs", apisrs, NULL)
shuffled <- apistrat[order(apistrat$cds), ]
change("strat", shuffled, ~stype)
save(rows, "results")

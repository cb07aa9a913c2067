-- Chances that checks state, as sums of the terms of the distribution. Cases: the tests of functions compare them with R.

-- Ways to choose some of all.
create or replace macro choose(all_of, some_of) as exp(lgamma(all_of + 1) - lgamma(some_of + 1) - lgamma(all_of - some_of + 1));

-- Probability of at least so many of n independent tries that each succeed with probability p, 0 < p < 1.
create or replace macro binomial_tail(at_least, n, p) as
  coalesce(list_sum(list_transform(range(at_least::bigint, n::bigint + 1), lambda k: exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * ln(p) + (n - k) * ln(1 - p)))), 0);

-- Probability of at least so many events where so many are expected. One hundred terms leave out less than the rounding of the sum where the tail is small.
create or replace macro poisson_tail(at_least, expected) as
  list_sum(list_transform(range(at_least::bigint, at_least::bigint + 100), lambda k: exp(k * ln(expected) - expected - lgamma(k + 1))));

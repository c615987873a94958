/** Puts the demonstration schools into an installation that has none. Run by the launcher, which prints these lines. */
console.log('There are no demonstration schools yet')

const BUILT_IN = [
  Object,
  Function,
  Array,
  Error,
  TypeError,
  String,
  Number,
  Boolean,
  RegExp,
  Date,
  Map,
  Set,
  WeakMap,
  Promise,
  Symbol,
];

// As hardened pages do before other code runs, so that no script can change what another relies on.
for (const { prototype } of BUILT_IN) Object.freeze(prototype);

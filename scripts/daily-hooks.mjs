// Hooks of Node's module loader for `npm test`: modules import daily-tests.mjs as `node:test`, but those that are registered as `data`.
const DAILY = new URL('daily-tests.mjs', import.meta.url).href;
let whole = [];

export function initialize(data = []) {
  whole = data;
}

export function resolve(specifier, context, next) {
  const isWhole = context.parentURL === DAILY || whole.includes(context.parentURL);
  return next(specifier === 'node:test' && !isWhole ? DAILY : specifier, context);
}

// A Rollup plugin: bundlers look for the address of each part of the worker in full; files that are loaded by address lie beside their parts, under
// names that a list of words says as well.

const ADDRESSES = /\{\n((?: *(\w+): new URL\('\.\/worker-\2\.js', import\.meta\.url\),\n)+) *\}/;

/** Puts a list of names in place of the addresses of parts that the module `file` holds. */
export const shorterAddresses = (file) => ({
  name: 'shorter-addresses',
  transform(code, id) {
    if (id !== file) return null;
    const [whole, lines] = ADDRESSES.exec(code) ?? [];
    if (!whole) this.error('worker/client no longer names the parts in the words expected');
    const names = Array.from(lines.matchAll(/(\w+):/g), ([, name]) => name);
    const each = '[name, new URL(`./worker-${name}.js`, import.meta.url)]';
    return code.replace(whole, `Object.fromEntries('${names.join(' ')}'.split(' ').map((name) => ${each}))`);
  },
});

// A Rollup plugin: bundlers look for the address of each part of the worker in full; files that are loaded by address lie beside their parts, in a
// folder that says where all of them are.

const ADDRESSES = /\{\n(?: *(\w+): new URL\('\.\/worker-\1\.js', import\.meta\.url\),\n)+ *\}/;

/** Puts the folder of the parts, seen from what is made of the module `file`, in place of the addresses that it holds. */
export const shorterAddresses = (file, folder) => ({
  name: 'shorter-addresses',
  transform(code, id) {
    if (id !== file) return null;
    if (!ADDRESSES.test(code)) this.error('worker/client no longer names the parts in the words expected');
    return code.replace(ADDRESSES, `{ '': new URL('${folder}', import.meta.url) }`);
  },
});

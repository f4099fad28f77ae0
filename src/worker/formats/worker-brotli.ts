export { unpacker } from '../../table/unpack/unpack-brotli.js';

export { unpacker } from '../../table/unpack/unpack.js';

export { unpacker } from '../table/unpack-brotli.js';

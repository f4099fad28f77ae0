/** Version of the library. Stored copies of another version are not used, because that version may read the same bytes differently. */
export const LIBRARY_VERSION = '0.1.0';

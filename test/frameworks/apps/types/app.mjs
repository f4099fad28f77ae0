/** The types of the tags in the JSX of Preact and Solid. */
export default {
  packages: { preact: '10.29.8', 'solid-js': '1.9.11', typescript: '5.9.3' },
  checks: ['tsc -p tsconfig.preact.json', 'tsc -p tsconfig.solid.json'],
};

declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}
declare module '*.css';
declare module '*.css?raw' {
  const text: string;
  export default text;
}

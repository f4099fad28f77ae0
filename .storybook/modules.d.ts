declare module '*/custom-elements.json' {
  const manifest: import('./controls.js').Manifest;
  export default manifest;
}
declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(options: {
    readonly argv: readonly string[];
    readonly cwd: string;
    readonly noWrite: boolean;
  }): Promise<import('./controls.js').Manifest>;
}
declare module '*.css';
declare module '*.css?raw' {
  const text: string;
  export default text;
}
declare module '*.json?raw' {
  const text: string;
  export default text;
}

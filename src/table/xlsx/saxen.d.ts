/** Type declarations for the used part of saxen, which ships none. */
declare module 'saxen' {
  /** Parses XML piece by piece and calls the registered handlers; syntax errors are thrown. */
  export class Parser {
    on(event: 'openTag', call: (name: string, attributes: () => Readonly<Record<string, string>> | false) => void): this;
    on(event: 'closeTag', call: (name: string) => void): this;
    on(event: 'text' | 'cdata', call: (text: string) => void): this;
    write(xml: string): this;
    end(): void;
  }
}

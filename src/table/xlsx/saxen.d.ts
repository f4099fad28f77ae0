/** What is used of the XML reader, which has no types of its own. */
declare module 'saxen' {
  /** Reads XML piece by piece and calls what was set; errors of the text are thrown. */
  export class Parser {
    on(event: 'openTag', call: (name: string, attributes: () => Readonly<Record<string, string>> | false) => void): this;
    on(event: 'closeTag', call: (name: string) => void): this;
    on(event: 'text' | 'cdata', call: (text: string) => void): this;
    write(xml: string): this;
    end(): void;
  }
}

import path from 'node:path';
import ts from 'typescript';

/** A value that a text is made with, or several to try. */
type Sample = unknown;

/** Calls of one text of `en`, told by its path: `trend.heading`. */
export interface SampledText {
  readonly path: string;
  /** Arguments to call it with; undefined for a text that is no function. */
  readonly calls: readonly (readonly Sample[])[] | undefined;
}

/** Arguments that take one of a few words though their type says less: by name, or by text and name. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'drivers.part kind': ['volume', 'mix', 'price'],
  'drivers.quotientPart kind': ['rate', 'mix', 'several'],
  'drivers.turnoverPart kind': ['after', 'before'],
  'dashboard.moved direction': ['up', 'down', 'flat'],
  'heatmap.nth unit': ['Quarter', 'Month'],
  unit: ['day', 'week', 'month', 'quarter', 'year'],
  which: ['last', 'this', 'previous'],
  grain: ['day', 'month'],
  code: ['network'],
};
/** The most calls of one text. */
const MOST = 48;

/** What stands for a text in samples; never a word of any language. */
export const MARKER = /‹[^›]+›/g;

/** Reads the types of all texts in English and makes up arguments for each. */
export function sampledTexts(): readonly SampledText[] {
  const file = path.resolve('src/messages/en.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    // Without the types of browsers and of Node, which no text has.
    lib: ['lib.es2022.d.ts'],
    types: [],
  };
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file)!;
  const symbol = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!).find(({ name }) => name === 'en')!;
  return new Sampler(checker, source).textsOf(checker.getTypeOfSymbolAtLocation(symbol, source), '');
}

class Sampler {
  readonly #checker: ts.TypeChecker;
  readonly #at: ts.Node;

  constructor(checker: ts.TypeChecker, at: ts.Node) {
    this.#checker = checker;
    this.#at = at;
  }

  textsOf(type: ts.Type, prefix: string): SampledText[] {
    return this.#checker.getPropertiesOfType(type).flatMap((property) => {
      const own = this.#checker.getTypeOfSymbolAtLocation(property, this.#at);
      const at = prefix + property.name;
      const [signature] = own.getCallSignatures();
      if (signature) return [{ path: at, calls: this.#callsOf(signature, at) }];
      if (own.flags & ts.TypeFlags.StringLike || this.#checker.isArrayType(own)) return [{ path: at, calls: undefined }];
      return this.textsOf(own, `${at}.`);
    });
  }

  #callsOf(signature: ts.Signature, path: string): Sample[][] {
    const lists = signature.parameters.map((parameter) => {
      const type = this.#checker.getTypeOfSymbolAtLocation(parameter, this.#at);
      // The arguments of a text are one record, taken apart in its parameter.
      return parameter.name.startsWith('__') ? this.#argumentsOf(type, path) : this.#samplesOf(type, parameter.name);
    });
    return combined(lists);
  }

  #argumentsOf(type: ts.Type, path: string): Sample[] {
    return this.#recordsOf(type, ({ name }) => WORDS[`${path} ${name}`]);
  }

  /** The values to try for a type; `name` tells markers apart. */
  #samplesOf(type: ts.Type, name: string): Sample[] {
    if (type.isUnion()) return type.types.flatMap((one) => this.#samplesOf(one, name));
    if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value];
    const { flags } = type;
    if (flags & ts.TypeFlags.Undefined) return [undefined];
    if (flags & ts.TypeFlags.BooleanLiteral) return [this.#checker.typeToString(type) === 'true'];
    if (flags & ts.TypeFlags.Number) return name === 'course' ? [-1, 0, 1] : [1, 2, 12];
    if (flags & ts.TypeFlags.String) return [...(WORDS[name] ?? [`‹${name}›`])];
    if (this.#checker.isArrayType(type)) {
      const [item] = this.#checker.getTypeArguments(type as ts.TypeReference);
      const [first, second = first] = [...this.#samplesOf(item!, `${name}1`), ...this.#samplesOf(item!, `${name}2`)].filter(
        Boolean,
      );
      return [[first, second], [first]];
    }
    return this.#recordsOf(type, () => undefined, name);
  }

  #recordsOf(type: ts.Type, wordsFor: (property: ts.Symbol) => readonly string[] | undefined, name = ''): Sample[] {
    const properties = this.#checker.getPropertiesOfType(type);
    const lists = properties.map((property) => {
      // A reason may end with another one, and so on.
      if (property.name === 'inner') return [undefined];
      const own = this.#checker.getTypeOfSymbolAtLocation(property, this.#at);
      const words = wordsFor(property);
      if (words) return [...words];
      const deep = name.length > 0 && !WORDS[property.name] ? `${name}-${property.name}` : property.name;
      const samples = this.#samplesOf(own, property.name === 'course' || property.name === 'said' ? property.name : deep);
      return property.flags & ts.SymbolFlags.Optional ? [...samples, undefined] : samples;
    });
    return combined(lists).map((values) =>
      Object.fromEntries(properties.flatMap((property, at) => (values[at] === undefined ? [] : [[property.name, values[at]]]))),
    );
  }
}

/** Every combination of one value of each list, or an even choice of them where there are too many. */
function combined(lists: readonly (readonly Sample[])[]): Sample[][] {
  const count = lists.reduce((product, { length }) => product * Math.max(1, length), 1);
  const step = Math.max(1, count / MOST);
  const result: Sample[][] = [];
  for (let at = 0; at < count; at += step) {
    let rest = Math.floor(at);
    result.push(
      lists.map((list) => {
        const value = list[rest % list.length];
        rest = Math.floor(rest / list.length);
        return value;
      }),
    );
  }
  return result;
}

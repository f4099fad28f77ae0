import { align } from './number-nodes.js';
import { isText, NumberNode, TextNode, type Node, type NumberShape, type ValueNode } from './node.js';
import { unify } from './text-nodes.js';

/** Chooses, for each row of a block, the node that provides its value: 0 the first, 1 the second, 2 neither. */
interface Chooser {
  readonly inputs: readonly Node[];
  readonly nullable: boolean;
  choose(count: number, out: Uint8Array): void;
}

/** Chooser of `if`: the first where `test` is true, the second where it is false, neither where it is missing. */
function chooserOfIf(test: NumberNode, first: ValueNode, second: ValueNode): Chooser {
  return {
    inputs: [test, first, second],
    nullable: test.valid !== undefined || first.valid !== undefined || second.valid !== undefined,
    choose: (count, out) => {
      const { values, valid } = test;
      for (let i = 0; i < count; i++) out[i] = valid?.[i] === 0 ? 2 : values[i] === 0 ? 1 : 0;
    },
  };
}

/** Chooser of `coalesce`: the second where the first is missing. */
function chooserOfCoalesce(first: ValueNode, second: ValueNode): Chooser {
  return {
    inputs: [first, second],
    nullable: first.valid !== undefined && second.valid !== undefined,
    choose: (count, out) => {
      const { valid } = first;
      for (let i = 0; i < count; i++) out[i] = valid?.[i] === 0 ? 1 : 0;
    },
  };
}

function validOf(choice: number, first: Uint8Array | undefined, second: Uint8Array | undefined, row: number): number {
  if (choice === 2) return 0;
  const valid = choice === 0 ? first : second;
  return valid === undefined ? 1 : valid[row]!;
}

class NumberChoiceNode extends NumberNode {
  readonly #chooser: Chooser;
  readonly #sides: readonly [NumberNode, NumberNode];
  readonly #choices = new Uint8Array(this.values.length);

  constructor(chooser: Chooser, sides: readonly [NumberNode, NumberNode]) {
    const [a, b] = [sides[0].shape, sides[1].shape];
    const type: NumberShape['type'] = a.type === b.type ? a.type : 'number';
    const scale = a.scale === b.scale ? a.scale : undefined;
    super({
      type,
      scale,
      min: Math.min(a.min, b.min),
      max: Math.max(a.max, b.max),
      nullable: chooser.nullable,
      ...(a.instant === undefined ? {} : { instant: a.instant }),
    });
    this.#chooser = chooser;
    this.#sides = sides;
  }

  protected override compute(start: number, count: number): void {
    for (const input of [...this.#chooser.inputs, ...this.#sides]) input.fill(start, count);
    const choices = this.#choices;
    this.#chooser.choose(count, choices);
    const [first, second] = this.#sides;
    const { values, valid } = this;
    const [a, b] = [first.values, second.values];
    for (let i = 0; i < count; i++) values[i] = choices[i] === 0 ? a[i]! : choices[i] === 1 ? b[i]! : 0;
    if (valid === undefined) return;
    for (let i = 0; i < count; i++) valid[i] = validOf(choices[i]!, first.valid, second.valid, i);
  }
}

class TextChoiceNode extends TextNode {
  readonly #chooser: Chooser;
  readonly #sides: readonly [TextNode, TextNode];
  readonly #choices = new Uint8Array(this.codes.length);

  constructor(chooser: Chooser, sides: readonly [TextNode, TextNode]) {
    super(sides[0].dictionary, chooser.nullable);
    this.#chooser = chooser;
    this.#sides = sides;
  }

  protected override compute(start: number, count: number): void {
    for (const input of [...this.#chooser.inputs, ...this.#sides]) input.fill(start, count);
    const choices = this.#choices;
    this.#chooser.choose(count, choices);
    const [first, second] = this.#sides;
    const { codes, valid } = this;
    const [a, b] = [first.codes, second.codes];
    const missing = this.dictionary.length;
    for (let i = 0; i < count; i++) codes[i] = choices[i] === 0 ? a[i]! : choices[i] === 1 ? b[i]! : missing;
    if (valid === undefined) return;
    for (let i = 0; i < count; i++) valid[i] = validOf(choices[i]!, first.valid, second.valid, i);
  }
}

/** Returns the node of `if(test, first, second)`; `undefined` when one side is text and the other is not. */
export function chooseIf(test: NumberNode, first: ValueNode, second: ValueNode): ValueNode | undefined {
  return build(chooserOfIf(test, first, second), first, second);
}

/** Returns the node of `coalesce(first, second)`; `undefined` when one side is text and the other is not. */
export function coalesce(first: ValueNode, second: ValueNode): ValueNode | undefined {
  return build(chooserOfCoalesce(first, second), first, second);
}

function build(chooser: Chooser, first: ValueNode, second: ValueNode): ValueNode | undefined {
  if (isText(first) && isText(second)) return new TextChoiceNode(chooser, unify(first, second));
  if (isText(first) || isText(second)) return undefined;
  return new NumberChoiceNode(chooser, align(first, second));
}

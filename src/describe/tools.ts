import { isRecord, ownValue } from '../util/record.js';
import { suggestions } from '../query/names.js';
import { badOption, SalesError } from '../util/error.js';

/** A JSON schema of the input of a tool. */
export interface ToolSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, ValueSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** A JSON schema of one value. */
export interface ValueSchema {
  readonly type: 'string' | 'integer' | 'boolean' | 'array' | 'object';
  readonly description: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: { readonly type: 'string' };
  readonly additionalProperties?: { readonly type: 'string' | readonly ['string', 'null'] };
}

/** A function for a language model. */
export interface Tool {
  readonly name: string;
  /** The name for people. */
  readonly title: string;
  /** What the function does and returns, for the model. */
  readonly description: string;
  readonly inputSchema: ToolSchema;
  /** `readOnlyHint`: true for tools that change nothing. */
  readonly annotations: { readonly readOnlyHint: boolean };
  /** Runs the function. Its result is plain data that JSON can hold. @throws SalesError `bad-option` for an input that does not fit the schema */
  readonly execute: (input?: unknown) => Promise<object>;
}

/** The inputs of the tools, after their check. */
export interface ToolInputs {
  readonly catalog: object;
  readonly query: {
    readonly measures: readonly string[];
    readonly by?: readonly string[];
    readonly where?: string;
    readonly orderBy?: readonly string[];
    readonly compare?: string;
    readonly limit?: number;
  };
  readonly addCard: { readonly tag: string; readonly attributes?: Readonly<Record<string, string>>; readonly width?: string };
  readonly changeCard: {
    readonly card: number;
    /** `null` removes an attribute. */
    readonly attributes?: Readonly<Record<string, string | null>>;
    readonly width?: string;
    readonly place?: number;
    readonly remove?: boolean;
  };
  readonly filter: { readonly where: string };
  readonly explain: { readonly measure?: string; readonly card?: number };
}

/** What the tools do. A page or a command has some of them. */
export type ToolActs = {
  readonly [Name in keyof ToolInputs]?: ((input: ToolInputs[Name]) => Promise<object>) | undefined;
};

/** Rows of a result: more would fill the context of a model. */
const DEFAULT_ROWS = 100;
const MAX_ROWS = 1000;

const WIDTH: ValueSchema = {
  type: 'string',
  enum: ['third', 'half', 'two-thirds', 'full'],
  description: 'The width on a wide page. Default: a width that suits the tag.',
};

type Declaration = Omit<Tool, 'name' | 'inputSchema' | 'execute'> & Pick<ToolSchema, 'properties' | 'required'>;

/** What models read about each tool. */
const TOOLS: Readonly<Record<keyof ToolInputs, Declaration>> = {
  catalog: {
    title: 'What the data can show',
    description:
      'Returns what the data contains: roles of columns, measures with values, dimensions, tested HTML tags, and the cards and the filter of the page. Call it first: the other tools take its names.',
    annotations: { readOnlyHint: true },
    properties: {},
    required: [],
  },
  query: {
    title: 'Query the data',
    description:
      'Returns exact figures: measures by dimensions, filtered, sorted and compared. The filter of the page is not applied.',
    annotations: { readOnlyHint: true },
    properties: {
      measures: {
        type: 'array',
        items: { type: 'string' },
        description: 'Measures: names, or expressions such as "sum(quantity * unit_cost) / revenue".',
      },
      by: { type: 'array', items: { type: 'string' }, description: 'Dimensions, such as "region" or "month(date)".' },
      where: { type: 'string', description: 'A filter, such as "region: West; date: 2024-01..2024-12".' },
      orderBy: {
        type: 'array',
        items: { type: 'string' },
        description: 'Columns to sort by. A minus sorts descending: "-revenue".',
      },
      compare: { type: 'string', description: 'previous-year, previous-period, or a range of dates.' },
      limit: { type: 'integer', minimum: 1, maximum: MAX_ROWS, description: `Maximum number of rows. Default: ${DEFAULT_ROWS}.` },
    },
    required: ['measures'],
  },
  addCard: {
    title: 'Add a card',
    description: 'Adds a card to the page, if the data can show it. Returns its number.',
    annotations: { readOnlyHint: false },
    properties: {
      tag: { type: 'string', description: 'A tag, such as "sales-kpi", "sales-trend" or "sales-breakdown".' },
      attributes: {
        type: 'object',
        additionalProperties: { type: 'string' },
        description: 'Its attributes, such as { "measure": "revenue", "by": "region" }. A switch is an empty text.',
      },
      width: WIDTH,
    },
    required: ['tag'],
  },
  changeCard: {
    title: 'Change a card',
    description: 'Changes, moves or removes a card of the page in one step. Returns all cards.',
    annotations: { readOnlyHint: false },
    properties: {
      card: { type: 'integer', minimum: 1, description: 'The number of the card.' },
      attributes: {
        type: 'object',
        additionalProperties: { type: ['string', 'null'] },
        description: 'Attributes to set. null removes one. The others stay.',
      },
      width: WIDTH,
      place: { type: 'integer', minimum: 1, description: 'The number of the card that has the new place.' },
      remove: { type: 'boolean', description: 'true removes the card.' },
    },
    required: ['card'],
  },
  filter: {
    title: 'Filter the page',
    description: 'Replaces the filter of the page. Returns the new one.',
    annotations: { readOnlyHint: false },
    properties: {
      where: {
        type: 'string',
        description: 'The whole filter, such as "region: West; date: 2024". An empty text returns to the default period.',
      },
    },
    required: ['where'],
  },
  explain: {
    title: 'How is this calculated?',
    description: 'Returns how a measure or a card is calculated: formula, columns with reasons, filters, period and rows.',
    annotations: { readOnlyHint: true },
    properties: {
      measure: { type: 'string', description: 'A measure or an expression, such as "margin". Default: revenue.' },
      card: { type: 'integer', minimum: 1, description: 'The number of a card, in place of a measure.' },
    },
    required: [],
  },
};

/**
 * Returns the tools of a page or a command: those that it can do, with their declarations. The input of each is checked. `more`: properties that
 * all inputs have, such as files.
 */
export function toolsOver(acts: ToolActs, more: Partial<Pick<ToolSchema, 'properties' | 'required'>> = {}): readonly Tool[] {
  return (Object.entries(TOOLS) as [keyof ToolInputs, Declaration][]).flatMap(([name, declared]): Tool[] => {
    const act = acts[name] as ((input: unknown) => Promise<object>) | undefined;
    if (!act) return [];
    const { properties, required, ...declaration } = declared;
    const inputSchema: ToolSchema = {
      type: 'object',
      properties: { ...more.properties, ...properties },
      required: [...(more.required ?? []), ...required],
      additionalProperties: false,
    };
    const execute = async (input: unknown = {}): Promise<object> => act(checkedInput(name, inputSchema, input));
    return [{ name, ...declaration, inputSchema, execute }];
  });
}

/** Returns an input with the default number of rows. @throws SalesError `bad-option` for one that is missing, unknown, or of another type */
function checkedInput(call: string, { properties, required }: ToolSchema, input: unknown): object {
  if (!isRecord(input)) throw badOption('input', JSON.stringify(input), 'object');
  const missing = required.find((name) => input[name] === undefined);
  if (missing) throw wrongValue(missing, undefined, properties[missing]!);
  for (const [name, value] of Object.entries(input)) {
    const schema = ownValue(properties, name);
    if (!schema)
      throw new SalesError('bad-option', 'unknown-option-of', {
        params: { option: name, call, ...suggestions(name, Object.keys(properties)) },
      });
    if (value !== undefined && !isValue(value, schema)) throw wrongValue(name, value, schema);
  }
  return call === 'query' ? { limit: DEFAULT_ROWS, ...input } : input;
}

function isValue(value: unknown, schema: ValueSchema): boolean {
  const { type, minimum = -Infinity, maximum = Infinity, additionalProperties } = schema;
  switch (type) {
    case 'integer':
      return Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
    case 'array':
      return Array.isArray(value) && value.every((one) => typeof one === 'string');
    case 'object': {
      const types: readonly string[] = [additionalProperties?.type ?? []].flat();
      return isRecord(value) && Object.values(value).every((one) => types.includes(one === null ? 'null' : typeof one));
    }
    case 'string':
      return typeof value === 'string' && (schema.enum?.includes(value) ?? true);
    case 'boolean':
      return typeof value === 'boolean';
  }
}

/** The keys of texts for what the types expect. */
const EXPECTED = { string: 'text', integer: 'whole-number', boolean: 'true-or-false', array: 'texts', object: 'object' } as const;

function wrongValue(name: string, value: unknown, { type, enum: words, minimum, maximum }: ValueSchema): SalesError {
  const shown = typeof value === 'string' || value === undefined ? String(value) : JSON.stringify(value);
  if (words) return badOption(name, shown, words);
  const limits = { ...(minimum !== undefined && { min: minimum }), ...(maximum !== undefined && { max: maximum }) };
  return badOption(name, shown, EXPECTED[type], { of: '', ...limits });
}

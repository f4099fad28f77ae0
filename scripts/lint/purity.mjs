// Two rules on what a file of src/ does: nothing when it is imported; and in pure rooms nothing but work on its arguments.
import { roomOf, underSrc } from './layers.mjs';

// Calls which a module may make while it loads: they build a value and touch nothing else.
const PURE_NEW =
  /^(Map|Set|WeakMap|WeakSet|RegExp|Array|ArrayBuffer|DataView|Text(En|De)coder|(Ui|I)nt\d+(Clamped)?Array|Float\d+Array|Big(Ui|I)nt64Array)$/;
const PURE_CALL =
  /^(Symbol(\.for)?|BigInt|String|Number|Object\.(freeze|fromEntries|entries|keys|values|create)|unsafeCSS|Array\.(from|of)|Math\.(?!random)\w+|Date\.UTC|createContext)$/;
const PURE_TAG = /^(css|html|svg|String\.raw)$/;
const DEFERRED = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|TS(Interface|TypeAlias)Declaration)$/;
const MEMBER = /^(TSAbstract)?(Property|Accessor|Method)(Definition|Property)$/;
const HARMLESS = /^(ImportDeclaration|ExportAllDeclaration|TS\w+|FunctionDeclaration|EmptyStatement)$/;

/** No registration, listener or call while a module loads, but in the rooms that may act. */
export const noSideEffects = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      run: 'a module outside define/, auto.ts and worker/worker.ts does nothing when imported: {{what}}',
      register: 'only define/ registers elements: {{what}}',
      bare: 'an import without names is run for its side effects; only define/ may',
    },
  },
  create(context) {
    const from = underSrc(context.filename);
    if (from === null || roomOf(from)?.effects) return {};
    const code = context.sourceCode;
    const report = (node, messageId, what = '') => context.report({ node, messageId, data: { what } });
    const short = (node) => code.getText(node).split('\n')[0].slice(0, 60);
    const marked = (node) => code.getCommentsBefore(node).some((c) => /[@#]__PURE__/.test(c.value));
    const isPure = (node) =>
      (node.type === 'NewExpression' && PURE_NEW.test(code.getText(node.callee))) ||
      (node.type === 'CallExpression' && PURE_CALL.test(code.getText(node.callee))) ||
      (node.type === 'TaggedTemplateExpression' && PURE_TAG.test(code.getText(node.tag)));

    /** Visits what runs at load time: every expression outside function bodies, instance fields and accessors. */
    function visit(node) {
      if (!node || DEFERRED.test(node.type)) return;
      if (MEMBER.test(node.type)) {
        if (node.computed) visit(node.key);
        if (node.static && !DEFERRED.test(node.value?.type)) visit(node.value);
        return;
      }
      if (node.type === 'StaticBlock') return void report(node, 'run', 'a static block');
      if (/^(Assignment|Update|Await)Expression$/.test(node.type)) return void report(node, 'run', short(node));
      if (node.type === 'ClassDeclaration' && node.decorators?.length) report(node, 'run', 'a class decorator');
      const calls = /^(Call|New|TaggedTemplate)Expression$/.test(node.type);
      if (calls && marked(node)) return;
      if (calls && !isPure(node)) {
        return void report(node, 'run', `${short(node.callee ?? node.tag)} — use a function, or mark it /* @__PURE__ */`);
      }
      for (const key of code.visitorKeys[node.type] ?? []) {
        if (key !== 'decorators' && key !== 'typeAnnotation') [node[key]].flat().forEach((child) => child && visit(child));
      }
    }
    return {
      Program(program) {
        for (const node of program.body) {
          const inner = /^Export(Named|Default)Declaration$/.test(node.type) ? node.declaration : node;
          if (!inner || node.directive || HARMLESS.test(inner.type)) continue;
          if (/^(Variable|Class)Declaration$/.test(inner.type) || node.type === 'ExportDefaultDeclaration') visit(inner);
          else report(inner, 'run', short(inner));
        }
      },
      "ImportDeclaration[specifiers.length=0][importKind!='type']": (node) => report(node, 'bare'),
      "MemberExpression[object.name='customElements'][property.name='define']": (node) => report(node, 'register', short(node)),
      "MemberExpression[object.property.name='customElements'][property.name='define']": (node) =>
        report(node, 'register', short(node)),
      "ImportSpecifier[imported.name='customElement']": (node) => report(node, 'register', '@customElement'),
    };
  },
};

const IMPURE = new Set([
  'window',
  'document',
  'self',
  'globalThis',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'HTMLElement',
  'Element',
  'CustomEvent',
  'customElements',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'MessageChannel',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'scheduler',
  'requestAnimationFrame',
  'requestIdleCallback',
  'performance',
  'crypto',
  'console',
  'process',
]);

/** No DOM, clock, randomness, network or console in a pure room; no DOM off the page. */
export const pureRooms = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      global: "room '{{room}}' is pure: '{{name}}' must come in as an argument",
      worker: "room '{{room}}' runs outside a page, where there is no '{{name}}'",
    },
  },
  create(context) {
    const room = roomOf(underSrc(context.filename) ?? '');
    if (!room || (!room.pure && !/^(worker|node)$/.test(room.side))) return {};
    const report = (node, name, messageId) => context.report({ node, messageId, data: { room: room.name, name } });
    const isGlobal = (node) => {
      const found = context.sourceCode.getScope(node).references.find((ref) => ref.identifier === node);
      return Boolean(found) && !found.resolved?.defs.length;
    };
    const DOM = new Set(['window', 'document', 'HTMLElement', 'Element', 'customElements', 'localStorage']);
    return {
      Identifier(node) {
        const banned = room.pure ? IMPURE : DOM;
        if (banned.has(node.name) && isGlobal(node)) report(node, node.name, room.pure ? 'global' : 'worker');
        const isDate = node.name === 'Date' && node.parent.type === 'NewExpression' && !node.parent.arguments.length;
        if (room.pure && isDate && isGlobal(node)) report(node, 'new Date()', 'global');
      },
      "MemberExpression[object.name='Date'][property.name='now']": (node) => room.pure && report(node, 'Date.now', 'global'),
      "MemberExpression[object.name='Math'][property.name='random']": (node) =>
        room.pure && report(node, 'Math.random', 'global'),
    };
  },
};

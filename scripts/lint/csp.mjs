// The rule that pages with a strict content policy work.
import { underSrc } from './layers.mjs';

const UNSAFE_MEMBER = /^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString|srcdoc)$/;
const UNSAFE_DIRECTIVE = /^lit\/directives\/(style-map|unsafe-(html|svg|mathml))(\.js)?$/;
const UNSAFE_TEMPLATE = /\sstyle\s*=|<style\b|\.(inner|outer)HTML\s*=/i;

/** The file that starts workers. */
const STARTER = 'client/early-worker';

/** What a page with `style-src 'self'` and `require-trusted-types-for 'script'` would refuse. */
export const csp = {
  meta: { type: 'problem', schema: [], messages: { bad: '{{why}}' } },
  create(context) {
    const from = underSrc(context.filename);
    // Pages never load the files of the server, whose DOM has no policy.
    if (from === null || from.startsWith('server/')) return {};
    const report = (node, why) => context.report({ node, messageId: 'bad', data: { why } });
    const directive = (node) => {
      if (UNSAFE_DIRECTIVE.test(node.source?.value))
        report(node, `'${node.source.value}' breaks a strict policy: use classMap, a part, or el.style.setProperty`);
    };
    const isUrl = (node) => node?.type === 'NewExpression' && node.callee.name === 'URL';
    const isTrusted = (node) => node?.type === 'CallExpression' && node.callee.property?.name === 'createScriptURL';
    return {
      ImportDeclaration: directive,
      ExportNamedDeclaration: directive,
      ExportAllDeclaration: directive,
      ImportExpression: directive,
      'TaggedTemplateExpression[tag.name=/^(html|svg|mathml)$/]': (node) => {
        const text = node.quasi.quasis.map((part) => part.value.raw).join('${}');
        const found = UNSAFE_TEMPLATE.exec(text);
        if (found) report(node, `no '${found[0].trim()}' in a template: use static styles, classMap, or el.style.setProperty`);
      },
      MemberExpression(node) {
        const name = node.computed ? node.property.value : node.property.name;
        if (UNSAFE_MEMBER.test(name)) report(node, `'${name}' turns text into markup: build nodes, or a template`);
      },
      "CallExpression[callee.property.name=/^setAttribute(NS)?$/] > Literal[value='style']": (node) => {
        report(node, 'set el.style.setProperty, not the style attribute');
      },
      "CallExpression[callee.property.name=/^createElement(NS)?$/] > Literal[value='style']": (node) => {
        report(node, 'use adoptedStyleSheets (static styles), not a style element');
      },
      "CallExpression[callee.property.name='createPolicy']": (node) => {
        const legal = from === STARTER && node.arguments[0]?.value === 'sales-elements';
        if (!legal) report(node, "only early-worker.ts makes a policy, named 'sales-elements'");
      },
      // policy ? new Worker(policy.createScriptURL(…), {type: 'module'}) : new Worker(new URL(…), {type: 'module'})
      'NewExpression[callee.name=/^(Shared)?Worker$/]': (node) => {
        const {
          parent,
          arguments: [address, options],
        } = node;
        const right = parent.consequent === node ? isTrusted : isUrl;
        const legal =
          from === STARTER &&
          node.callee.name === 'Worker' &&
          parent.type === 'ConditionalExpression' &&
          right(address) &&
          options &&
          /^\{\s*type: 'module'\s*\}$/.test(context.sourceCode.getText(options));
        if (!legal) report(node, 'only early-worker.ts starts a worker, as a module and under the policy');
      },
    };
  },
};

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shorterCss, shorterHtml } from '../../scripts/minify-templates.mjs';

describe('shorterCss', () => {
  it('leaves out comments, line breaks, and white space around punctuation', () => {
    assert.equal(shorterCss('/* a */\n.a,\n.b {\n  color: red;\n  margin: 0 1px;\n}\n'), ' .a,.b{color:red;margin:0 1px}');
  });
  it('keeps white space that means something', () => {
    assert.equal(shorterCss('.a :hover > p { width: calc(1px + 2px) }'), '.a :hover > p{width:calc(1px + 2px)}');
  });
  it('leaves quoted text as it is', () => {
    assert.equal(shorterCss(`p::after { content: ' ,  "x"; '; }`), `p::after{content:' ,  "x"; '}`);
  });
  it('keeps a space at the edge of a piece, where a value may stand beside it', () => {
    assert.equal(shorterCss('p { margin: 0 '), 'p{margin:0 ');
  });
});

describe('shorterHtml', () => {
  it('makes a break between lines one space, and leaves other space alone', () => {
    assert.equal(shorterHtml('<p>\n    one  two\n  </p>'), '<p> one  two </p>');
  });
});

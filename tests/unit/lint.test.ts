import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../..', import.meta.url)) });

/** The rules that a component breaks. */
async function broken(code: string, file = 'src/components/Example.astro'): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

describe('the lint rules', () => {
  test('let a harmless component pass', async () => {
    expect(await broken('---\nconst { title } = Astro.props;\n---\n<h1 class="title">{title}</h1>\n')).toEqual([]);
  });

  test.each([
    ['ready-made HTML', '<div set:html={Astro.props.html} />', 'astro/no-set-html-directive'],
    ['an inline script', '<script is:inline>1</script>', 'no-restricted-syntax'],
    ['variables in a script', '<script define:vars={{ a: 1 }}></script>', 'no-restricted-syntax'],
    ['a style attribute', '<p style="color: red">a</p>', 'no-restricted-syntax'],
    ['an event attribute', '<button type="button" onclick="go()">a</button>', 'no-restricted-syntax'],
    ['innerHTML in a script', '<script>document.body.innerHTML = location.hash;</script>', 'no-restricted-properties'],
    ['a picture without words', '<img src="a.png" />', 'astro/jsx-a11y/alt-text'],
  ])('refuse %s in a component', async (_, code, rule) => {
    expect(await broken(`${code}\n`)).toContain(rule);
  });

  test.each([
    ["element.insertAdjacentHTML('beforeend', text);", 'no-restricted-properties'],
    ['element.outerHTML = text;', 'no-restricted-properties'],
    ['document.write(text);', 'no-restricted-properties'],
    ['eval(text);', 'no-eval'],
    ['new Function(text);', 'no-new-func'],
  ])('refuse %s in a module', async (code, rule) => {
    expect(await broken(`${code}\n`, 'src/search/example.mjs')).toContain(rule);
  });

  test('allow ready-made HTML in the components that are listed', async () => {
    expect(await broken('<div set:html={Astro.props.html} />\n', 'src/components/Prose.astro')).toEqual([]);
  });
});

import type { BrowserContext, Page } from '@playwright/test';

/** What a page did that it must not: scripts that ran, dialogs, requests to other hosts, breaches of its policy. */
export async function watch(context: BrowserContext, origin: string): Promise<string[]> {
  const seen: string[] = [];
  await context.exposeFunction('ran', () => seen.push('a script ran'));
  await context.exposeFunction('breached', (what: string) => seen.push(`against the policy: ${what}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const report: unknown = Reflect.get(window, 'breached');
      if (typeof report === 'function') report(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  context.on('dialog', (dialog) => {
    seen.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      seen.push(`asked ${request.url()}`);
  });
  return seen;
}

export type Audit = { bad: string[]; links: string[]; hasPayload: boolean };

/** What stands in a page's tree that no text of a source may bring in, and the addresses on this site it links to. */
export function audit(page: Page): Promise<Audit> {
  return page.evaluate(() => {
    const addressed = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'poster', 'srcset'];
    const strangers =
      'iframe, object, embed, base, applet, frame, math, marquee, video, audio, meta[http-equiv=refresh]';
    const bad = [...document.querySelectorAll(strangers)].map(({ outerHTML }) => outerHTML.slice(0, 200));
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on') || name === 'srcdoc') bad.push(`${element.tagName} ${name}=${value}`);
        if (!addressed.includes(name)) continue;
        const { protocol } = new URL(value, location.href);
        if (!['http:', 'https:', 'mailto:'].includes(protocol))
          bad.push(`${element.tagName} ${name}=${value}`);
      }
    }
    for (const script of document.querySelectorAll('script')) {
      if (script.type === 'application/ld+json') JSON.parse(script.text);
      else if (!script.nonce && !script.src.startsWith(location.origin))
        bad.push(script.outerHTML.slice(0, 200));
    }
    const links = [...document.querySelectorAll('a')]
      .filter(({ origin, pathname }) => origin === location.origin && pathname !== '/')
      .map(({ pathname, search }) => pathname + search);
    const text = document.querySelector('main')?.textContent ?? '';
    return { bad, links: [...new Set(links)], hasPayload: text.includes('ran(1)') };
  });
}

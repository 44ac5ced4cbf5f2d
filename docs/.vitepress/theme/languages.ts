import { useData } from 'vitepress';
import { computed } from 'vue';
import { decodableHash } from './decodable-hash.ts';

/** Where pages are that exist in English only; of the guide, one is there in every language. */
const ENGLISH_ONLY = /^(guide\/(?!export-mailboxes$)|contributing\/|api\/)/;

/** Links to the page one is on in the other languages, or to their first page where it is there in English only. */
export function useLangs({ correspondingLink = false } = {}) {
  const { site, localeIndex, page, hash } = useData();
  const folderOf = (key: string) => (key === 'root' ? '/' : `/${key}/`);
  const currentLang = computed(() => ({
    label: site.value.locales[localeIndex.value]?.label,
    link: folderOf(localeIndex.value),
  }));
  const localeLinks = computed(() => {
    const path = page.value.relativePath
      .slice(currentLang.value.link.length - 1)
      .replace(/(^|\/)index\.md$/, '$1')
      .replace(/\.md$/, '');
    const isThere = correspondingLink && !page.value.isNotFound && !ENGLISH_ONLY.test(path);
    return Object.entries(site.value.locales)
      .filter(([key]) => key !== localeIndex.value)
      .map(([key, { label }]) => ({
        text: label,
        link: `${folderOf(key)}${isThere ? path + decodableHash(hash.value) : ''}`,
      }));
  });
  return { localeLinks, currentLang };
}

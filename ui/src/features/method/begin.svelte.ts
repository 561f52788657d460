/* A page begun from a method: in the page that lies open and empty, else on a new one. */
import { call, type Language } from '../../platform';
import { toasts } from '../../shared/toasts.svelte';
import { place } from '../app/place.svelte';
import type { OpenPage } from '../journal/open-page.svelte';

class Beginning {
  /** The page that lies open. */
  page: OpenPage | null = null;

  watch(page: OpenPage): () => void {
    this.page = page;
    return () => {
      if (this.page === page) this.page = null;
    };
  }

  /** `question` chooses one of the method's loose questions. */
  async begin(id: string, language: Language, question: number | null = null): Promise<void> {
    try {
      const guided = await call('method_page', { id, language, question });
      if (this.page?.surface && this.page.empty) return this.page.begin(guided);
      const page = await call('page_add', { title: '', date: null, tags: [], text: guided.text, method: guided.method });
      place.leaveCaret(page.id, guided.caret);
      place.go({ room: 'journal', page: page.id });
    } catch (reason) {
      toasts.fails(reason);
    }
  }
}

export const beginning = new Beginning();

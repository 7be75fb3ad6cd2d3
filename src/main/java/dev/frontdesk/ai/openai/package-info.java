/// OpenAI behind the `LanguageModel` port; the only importer of com.openai.
@NullMarked
package dev.frontdesk.ai.openai;

import org.jspecify.annotations.NullMarked;

package cite

import (
	"strings"
	"testing"

	"normpress/cmd/normpress/internal/ident"
	"normpress/cmd/normpress/internal/model"
)

const frenchText = `
## Chapitre I
### Article premier
Un.
### Article 2
1. Un.
2. Deux :
a) premier ;
b) second.
3. SENTENCE
a) premier ;
b) second.
### Article 5
1. Un.
2. Deux :
a) premier ;
i) premier ;
ii) second.
### Article 5 bis
Un.
### Article 7
1. Un.
## Annexe I
1. Un.
`

const spanishText = `
## Capítulo I
### Artículo 1
Uno.
### Artículo 2
1. Uno.
2. Dos:
a) primero;
b) segundo.
3. SENTENCE
a) primero;
b) segundo.
### Artículo 5
1. Uno.
2. Dos:
a) primero.
### Artículo 7
1. Uno.
## Anexo I
1. Uno.
`

const germanText = `
## Teil 1 Allgemeines
### § 1 Eins
Eins.
### § 2 Zwei
(1) Eins.
(2) Zwei:
1. erstens
2. zweitens
(3) SENTENCE
1. erstens
2. zweitens
### § 5 Fünf
(1) Eins.
(2) Zwei:
1. erstens
2. zweitens
3. drittens
### § 5a Fünf a
(1) Eins.
### § 7 Sieben
(1) Eins.
`

const russianText = `
### Статья 1
Один.
### Статья 2
1. Один.
2. Два:
a) первый;
b) второй.
3. SENTENCE
a) первый.
### Статья 5
1. Один.
2. Два:
a) первый.
### Статья 7
1. Один.
## Приложение I
1. Один.
`

const chineseText = `
### 第一条 一
一
### 第二条 二
1. 一
2. 二
(a) 一
3. SENTENCE
### 第五条 五
1. 一
2. 二
(a) 一
### 第七条 七
1. 一
### 第十二条 十二
一
`

const arabicText = `
### المادة 1
واحد
### المادة 2
1. واحد
2. اثنان
3. SENTENCE
### المادة 5
1. واحد
2. اثنان
(أ) واحد
'1' واحد
'2' اثنان
### المادة 7
1. واحد
`

func TestOtherLanguages(t *testing.T) {
	tests := []struct {
		lang           ident.Language
		sentence, want string
	}{
		{"fr", "à l’article 5", "article 5 → art_5"},
		{"fr", "à l'article premier", "article premier → art_1"},
		{"fr", "l’article 5, paragraphe 2, alinéa a)", "article 5, paragraphe 2, alinéa a) → art_5__para_2__point_a"},
		{"fr", "l’article 5, paragraphe 2 a) ii)", "article 5, paragraphe 2 a) ii) → art_5__para_2__point_a__point_ii"},
		{"fr", "au paragraphe 2 de l’article 5", "paragraphe 2 de l’article 5 → art_5__para_2"},
		{"fr", "l’alinéa a) du paragraphe 2 de l’article 5", "alinéa a) du paragraphe 2 de l’article 5 → art_5__para_2__point_a"},
		{"fr", "aux articles 2, 5 et 7", "articles 2 → art_2 | 5 → art_5 | 7 → art_7"},
		{"fr", "les articles 2 à 5 de la présente Convention", "articles 2 → art_2 | 5 → art_5"},
		{"fr", "l’article 5 bis de la Convention", "article 5 bis → art_5bis"},
		{"fr", "les alinéas a) à b) du présent paragraphe", "alinéas a) → art_2__para_3__point_a | b) → art_2__para_3__point_b"},
		{"fr", "le paragraphe 1 du présent article", "paragraphe 1 → art_2__para_1"},
		{"fr", "les paragraphes 1 et 2 ci-dessus", "paragraphes 1 → art_2__para_1 | 2 → art_2__para_2"},
		{"fr", "l’annexe I de la Convention", "annexe I → att_I"},
		{"fr", "l’article 5 de la Charte des Nations Unies", ""},
		{"fr", "l’article 5 de la Convention de Vienne", ""},
		{"fr", "les articles 5 et 7 du Statut", ""},
		{"fr", "l’article 5 de ladite Convention", ""},
		{"fr", "son article 5", ""},
		{"fr", "l’article 5 du Code civil", ""},
		{"fr", "l’article 5 du règlement (UE) 2016/679", ""},
		{"fr", "le paragraphe 2 de cet accord", ""},

		{"es", "el artículo 5", "artículo 5 → art_5"},
		{"es", "el artículo 5, párrafo 2", "artículo 5, párrafo 2 → art_5__para_2"},
		{"es", "el artículo 5, párrafo 2 a)", "artículo 5, párrafo 2 a) → art_5__para_2__point_a"},
		{"es", "el párrafo 2 del artículo 5", "párrafo 2 del artículo 5 → art_5__para_2"},
		{"es", "el apartado a) del párrafo 2 del artículo 5", "apartado a) del párrafo 2 del artículo 5 → art_5__para_2__point_a"},
		{"es", "los artículos 2, 5 y 7", "artículos 2 → art_2 | 5 → art_5 | 7 → art_7"},
		{"es", "los artículos 2 a 5 de la presente Convención", "artículos 2 → art_2 | 5 → art_5"},
		{"es", "los apartados a) y b) del presente párrafo", "apartados a) → art_2__para_3__point_a | b) → art_2__para_3__point_b"},
		{"es", "el párrafo 1 del presente artículo", "párrafo 1 → art_2__para_1"},
		{"es", "el artículo 5 de la Convención", "artículo 5 → art_5"},
		{"es", "el artículo 5 de la Carta de las Naciones Unidas", ""},
		{"es", "el artículo 5 de la Convención de Viena", ""},
		{"es", "el artículo 5 de dicha Convención", ""},
		{"es", "su artículo 5", ""},
		{"es", "los artículos 5 y 7 del Estatuto", ""},
		{"es", "artículo 5 del Código Penal", ""},
		{"es", "a los artículos 2 a 5 y al artículo 7 de la Convención", "artículos 2 → art_2 | 5 → art_5 | artículo 7 → art_7"},
		{"es", "a los artículos 2 a 5 y al artículo 7 del Estatuto", ""},
		{"es", "los artículos 2 al 5", "artículos 2 → art_2 | 5 → art_5"},
		{"es", "el artículo 5, párrafo 2 a), de la Convención", "artículo 5, párrafo 2 a) → art_5__para_2__point_a"},
		{"es", "para todos los Estados partes 180 días después", ""},
		{"es", "las Partes [90] [180] días antes", ""},

		{"de", "nach § 5", "§ 5 → art_5"},
		{"de", "§ 5 Abs. 2 Satz 1 Nr. 3", "§ 5 Abs. 2 Satz 1 Nr. 3 → art_5__para_2__point_3"},
		{"de", "§ 5 Absatz 2 Nummer 1", "§ 5 Absatz 2 Nummer 1 → art_5__para_2__point_1"},
		{"de", "die §§ 1, 5 und 7", "§§ 1 → art_1 | 5 → art_5 | 7 → art_7"},
		{"de", "§§ 5 bis 7 gelten", "§§ 5 → art_5 | 7 → art_7"},
		{"de", "Absatz 2 Satz 1", "Absatz 2 Satz 1 → art_2__para_2"},
		{"de", "die Absätze 1 und 2", "Absätze 1 → art_2__para_1 | 2 → art_2__para_2"},
		{"de", "Absatz 2 des § 5", "Absatz 2 des § 5 → art_5__para_2"},
		{"de", "§ 5a dieses Gesetzes", "§ 5a → art_5a"},
		{"de", "§ 5 des Beispielgesetzes", "§ 5 → art_5"},
		{"de", "§ 5 des Bundesdatenschutzgesetzes", ""},
		{"de", "§ 5 StGB", ""},
		{"de", "§ 5 Abs. 2 des Strafgesetzbuches", ""},
		{"de", "die §§ 5 und 7 der Strafprozessordnung", ""},
		{"de", "Artikel 5 des Grundgesetzes", ""},
		{"de", "Artikel 5", ""},
		{"de", "§ 5 der Verordnung (EU) 2015/2120", ""},
		{"de", "die Anlage", ""},
		{"de", "Satz 2", ""},

		{"ru", "в статье 5", "статье 5 → art_5"},
		{"ru", "пункт 2 статьи 5", "пункт 2 статьи 5 → art_5__para_2"},
		{"ru", "подпункт a) пункта 2 статьи 5", "подпункт a) пункта 2 статьи 5 → art_5__para_2__point_a"},
		{"ru", "статьи 5 и 7", "статьи 5 → art_5 | 7 → art_7"},
		{"ru", "статьями 5 и 7 настоящей Конвенции", "статьями 5 → art_5 | 7 → art_7"},
		{"ru", "пункт 1 настоящей статьи", "пункт 1 → art_2__para_1"},
		{"ru", "пункты 1 и 2 выше", "пункты 1 → art_2__para_1 | 2 → art_2__para_2"},
		{"ru", "приложение I к настоящей Конвенции", "приложение I → att_I"},
		{"ru", "статьи 5 Устава Организации Объединенных Наций", ""},
		{"ru", "статьи 5 Венской конвенции", ""},
		{"ru", "статья 5 этой Конвенции о договорах", ""},
		{"ru", "статьи 5 и 7 Конвенции", "статьи 5 → art_5 | 7 → art_7"},
		{"ru", "статьи 5 или 7 Устава", ""},
		{"ru", "Статьи 2, 5 и 7 применяются", "Статьи 2 → art_2 | 5 → art_5 | 7 → art_7"},
		{"ru", "статей 2–7 и статьи 5 Конвенции", "статей 2 → art_2 | 7 → art_7 | статьи 5 → art_5"},
		{"ru", "статьями с 2 по 7", "статьями с 2 → art_2 | 7 → art_7"},
		{"ru", "статьи 5, 30 дней", "статьи 5 → art_5"},
		{"ru", "пункта 2 a) статьи 5", "пункта 2 a) статьи 5 → art_5__para_2__point_a"},

		{"zh", "根据第五条", "第五条 → art_5"},
		{"zh", "依照第五条第二款(a)项", "第五条第二款(a)项 → art_5__para_2__point_a"},
		{"zh", "本公约第五条和第七条", "第五条 → art_5 | 第七条 → art_7"},
		{"zh", "第五条第1款和第2款", "第五条第1款 → art_5__para_1 | 第2款 → art_5__para_2"},
		{"zh", "本条第二款", "第二款 → art_2__para_2"},
		{"zh", "第2款", "第2款 → art_2__para_2"},
		{"zh", "第五条至第十二条", "第五条 → art_5 | 第十二条 → art_12"},
		{"zh", "《联合国宪章》第五条", ""},
		{"zh", "《联合国宪章》第五条和第七条", ""},
		{"zh", "维也纳公约第五条", ""},
		{"zh", "该公约第五条", ""},
		{"zh", "第五条之二", ""},
		{"zh", "第五条和第七条系指", "第五条 → art_5 | 第七条 → art_7"},
		{"zh", "载有第五条第2款(a)项所列", "第五条第2款(a)项 → art_5__para_2__point_a"},
		{"zh", "未经第五条第2(a)款许可", "第五条第2(a)款 → art_5__para_2__point_a"},
		{"zh", "第五条第2款第(a)项", "第五条第2款第(a)项 → art_5__para_2__point_a"},
		{"zh", "第五条第二款第（a）项", "第五条第二款第（a）项 → art_5__para_2__point_a"},
		{"zh", "第五条(2)款a项", "第五条(2)款a项 → art_5__para_2__point_a"},
		{"zh", "本法第(1)条(a)项", ""},
		{"zh", "第二、第五和第七条", "第二 → art_2 | 第五 → art_5 | 第七条 → art_7"},
		{"zh", "第五至七条", "第五 → art_5 | 七条 → art_7"},
		{"zh", "上文第1款或下文第2款", "第1款 → art_2__para_1 | 第2款 → art_2__para_2"},
		{"zh", "第五条第2款(a)项和第1款", "第五条第2款(a)项 → art_5__para_2__point_a | 第1款 → art_5__para_1"},
		{"zh", "《公约》第五条", "第五条 → art_5"},
		{"zh", "《公约》的第五条", "第五条 → art_5"},
		{"zh", "《联合国宪章》（包括其第五条）", ""},
		{"zh", "《联合国宪章》（第五条）", ""},
		{"zh", "《联合国宪章》（1945年）第五条", ""},
		{"zh", "《刑法》第二条至第七条和第五条", ""},
		{"zh", "宪章第五条", ""},
		{"zh", "GDPR第5条", ""},
		{"zh", "该条第二款", ""},
		{"zh", "第二级和第五类", ""},
		{"zh", "第五次会议", ""},

		{"ar", "في المادة 5", "المادة 5 → art_5"},
		{"ar", "الفقرة 2 من المادة 5", "الفقرة 2 من المادة 5 → art_5__para_2"},
		{"ar", "الفقرة 2 (أ) من المادة 5", "الفقرة 2 (أ) من المادة 5 → art_5__para_2__point_a"},
		{"ar", "المادتين 5 و 7", "المادتين 5 → art_5 | 7 → art_7"},
		{"ar", "المادة 5 من هذه الاتفاقية", "المادة 5 → art_5"},
		{"ar", "الفقرة 1 من هذه المادة", "الفقرة 1 → art_2__para_1"},
		{"ar", "المادة 5 من ميثاق الأمم المتحدة", ""},
		{"ar", "المادة 5 من دستور البلاد", ""},
		{"ar", "المواد 2 و5 و7 منها", ""},
		{"ar", "المادة 7 والمواد من 2 إلى 5 من الاتفاقية", "المادة 7 → art_7 | المواد من 2 → art_2 | 5 → art_5"},
		{"ar", "المادة 7 والمواد من 2 إلى 5 من الميثاق", ""},
		{"ar", "المادة 5 من الاتفاقية الدولية", ""},
		{"ar", "بالمواد 2 و5", "بالمواد 2 → art_2 | 5 → art_5"},
		{"ar", "والمادة 5", "المادة 5 → art_5"},
		{"ar", "فالمادة 5", "المادة 5 → art_5"},
		{"ar", "للمادتين 5 أو 7", "للمادتين 5 → art_5 | 7 → art_7"},
		{"ar", "الفقرات من 1 إلى 3", "الفقرات من 1 → art_2__para_1"},
		{"ar", "الفقرة الفرعية (أ) من الفقرة 2 من المادة 5", "الفقرة الفرعية (أ) من الفقرة 2 من المادة 5 → art_5__para_2__point_a"},
		{"ar", "المادّة 5", "المادّة 5 → art_5"},
		{"ar", "الفقرة 2 (أ) '2' من المادة 5", "الفقرة 2 (أ) '2' من المادة 5 → art_5__para_2__point_a__point_ii"},

		{"ja", "第五条 article 5", ""},
		{"it", "articolo 5", ""},
	}
	texts := map[ident.Language]string{"fr": frenchText, "es": spanishText, "de": germanText, "ru": russianText, "zh": chineseText,
		"ar": arabicText, "ja": chineseText, "it": englishText}
	for _, test := range tests {
		rev := revision(model.Convention, "Convention")
		if test.lang == "de" {
			rev = revision(model.Standard, "Beispielgesetz")
		}
		x, _ := New(rev, parse(t, test.lang, strings.Replace(texts[test.lang], "SENTENCE", test.sentence, 1)), nil)
		if got := links(x, test.sentence); got != test.want {
			t.Errorf("%s: %q\n got: %s\nwant: %s", test.lang, test.sentence, got, test.want)
		}
	}
}

package words

// numerals are the numbers of a language as words, cardinal and ordinal, each group behind its value. Larger numbers are
// made of these: twenty-one, two hundred and fifty. German ones that are written as one word stand here up to twenty and
// in tens. What is as often a share or another person ("le tiers", "der Dritte") is left out.
var numerals = map[string]string{
	"en": `0 zero, 1 first, 2 two second twice, 3 three third thirds, 4 four fourth fourths quarter quarters, 5 five fifth fifths,
6 six sixth, 7 seven seventh, 8 eight eighth, 9 nine ninth, 10 ten tenth tenths, 11 eleven eleventh, 12 twelve twelfth,
13 thirteen thirteenth, 14 fourteen fourteenth, 15 fifteen fifteenth, 16 sixteen sixteenth, 17 seventeen seventeenth,
18 eighteen eighteenth, 19 nineteen nineteenth, 20 twenty twentieth, 30 thirty thirtieth, 40 forty fortieth, 50 fifty fiftieth,
60 sixty sixtieth, 70 seventy seventieth, 80 eighty eightieth, 90 ninety ninetieth, 100 hundred hundredth, 1000 thousand thousandth,
1000000 million, 1000000000 billion, -2 half`,
	"fr": `0 zéro, 1 premier première premiers premières unième, 2 deux deuxième second seconde, 3 trois troisième, 4 quatre quatrième quart quarts,
5 cinq cinquième, 6 six sixième, 7 sept septième, 8 huit huitième, 9 neuf neuvième, 10 dix dixième, 11 onze onzième,
12 douze douzième, 13 treize treizième, 14 quatorze quatorzième, 15 quinze quinzième, 16 seize seizième, 20 vingt vingts vingtième,
30 trente trentième, 40 quarante quarantième, 50 cinquante cinquantième, 60 soixante soixantième, 100 cent cents centième,
1000 mille millième, 1000000 million millions, 1000000000 milliard milliards, -2 moitié`,
	"es": `0 cero, 1 primero primer primera, 2 dos segundo segunda, 3 tres tercero tercer tercera tercio tercios, 4 cuatro cuarto cuarta,
5 cinco quinto quinta, 6 seis sexto sexta, 7 siete séptimo séptima, 8 ocho octavo octava, 9 nueve noveno novena, 10 diez décimo décima,
11 once undécimo, 12 doce duodécimo, 13 trece, 14 catorce, 15 quince, 16 dieciséis, 17 diecisiete, 18 dieciocho, 19 diecinueve,
20 veinte vigésimo vigésima, 21 veintiuno veintiún veintiuna, 22 veintidós, 23 veintitrés, 24 veinticuatro, 25 veinticinco,
26 veintiséis, 27 veintisiete, 28 veintiocho, 29 veintinueve, 30 treinta trigésimo trigésima, 40 cuarenta cuadragésimo cuadragésima,
50 cincuenta quincuagésimo, 60 sesenta sexagésimo, 70 setenta septuagésimo, 80 ochenta octogésimo, 90 noventa nonagésimo,
100 cien ciento, 200 doscientos doscientas, 300 trescientos trescientas, 500 quinientos quinientas, 1000 mil, 1000000 millón millones, -2 mitad`,
	"ru": `1 один одна одно одного одной одну одним одном первый первая первое первого первой первую первом, 2 два две двух двум двумя второй вторая
второе второго вторую втором, 3 три трех трёх трем трём третий третья третье третьего третьей третью третьем третьи третьих третьим трети,
4 четыре четырех четырёх четвертый четвёртый четвертого четвертой четверть, 5 пять пяти пятый пятого пятой пятая пятое,
6 шесть шести шестой шестого, 7 семь семи седьмой седьмого, 8 восемь восьми восьмой восьмого, 9 девять девяти девятый девятого,
10 десять десяти десятый десятого десятой, 11 одиннадцать одиннадцати, 12 двенадцать двенадцати, 13 тринадцать тринадцати,
14 четырнадцать четырнадцати, 15 пятнадцать пятнадцати, 16 шестнадцать шестнадцати, 18 восемнадцать восемнадцати,
20 двадцать двадцати двадцатый двадцатого двадцатой, 30 тридцать тридцати тридцатый тридцатого тридцатой, 40 сорок сорока сороковой сорокового,
50 пятьдесят пятидесяти пятидесятый пятидесятого, 60 шестьдесят шестидесяти шестидесятый шестидесятого, 70 семьдесят семидесяти,
80 восемьдесят восьмидесяти, 90 девяносто девяностый, 100 сто ста, 1000 тысяча тысячи тысяч, 1000000 миллион миллиона миллионов, -2 половина половины`,
	"ar": `1 واحد واحدة أول أولى الأول الأولى, 2 اثنان اثنين اثنا اثني اثنتين اثنتان اثنتا اثنتي ثان ثانية الثاني الثانية يومان يومين يومي
أسبوعان أسبوعين شهران شهرين سنتان سنتين عامان عامين ساعتان ساعتين مرتان مرتين, 3 ثلاث ثلاثة الثالث الثالثة ثلث ثلثا ثلثي,
4 أربع أربعة الرابع الرابعة ربع, 5 خمس خمسة الخامس الخامسة, 6 ست ستة السادس السادسة, 7 سبع سبعة السابع السابعة, 8 ثمان ثماني ثمانية الثامن الثامنة,
9 تسع تسعة التاسع التاسعة, 10 عشر عشرة العاشر العاشرة, 20 عشرون عشرين العشرون العشرين وعشرون وعشرين والعشرون والعشرين,
30 ثلاثون ثلاثين الثلاثون الثلاثين وثلاثون وثلاثين والثلاثون والثلاثين, 40 أربعون أربعين الأربعون الأربعين وأربعون وأربعين والأربعون والأربعين,
50 خمسون خمسين الخمسون الخمسين وخمسون وخمسين والخمسون والخمسين, 60 ستون ستين الستون الستين وستون وستين والستون والستين,
70 سبعون سبعين السبعون السبعين وسبعون وسبعين والسبعون والسبعين, 80 ثمانون ثمانين الثمانون الثمانين وثمانون وثمانين والثمانون والثمانين,
90 تسعون تسعين التسعون التسعين وتسعون وتسعين والتسعون والتسعين, 100 مائة مئة المائة, 200 مائتان مائتين مائتا مائتي مئتان مئتين, 300 ثلاثمائة,
400 أربعمائة, 500 خمسمائة, 1000 ألف آلاف, 1000000 مليون ملايين, -2 نصف`,
	"zh": `0 〇 零, 1 一, 2 二 两, 3 三, 4 四, 5 五, 6 六, 7 七, 8 八, 9 九, 10 十, 100 百, 1000 千, 10000 万, 100000000 亿`,
	"de": `2 zwei zweite zweiten zweiter zweites, 3 drei drittel, 4 vier vierte vierten vierter viertel, 5 fünf fünfte fünften fünfter, 6 sechs sechste sechsten,
7 sieben siebte siebten, 8 acht achte achten, 9 neun neunte neunten, 10 zehn zehnte zehnten, 11 elf elfte elften, 12 zwölf zwölfte zwölften,
13 dreizehn, 14 vierzehn vierzehnte vierzehnten, 15 fünfzehn, 16 sechzehn, 17 siebzehn, 18 achtzehn, 19 neunzehn, 20 zwanzig zwanzigste zwanzigsten,
24 vierundzwanzig, 30 dreißig dreißigste dreißigsten, 40 vierzig vierzigste vierzigsten, 50 fünfzig fünfzigste fünfzigsten,
60 sechzig sechzigste sechzigsten, 70 siebzig, 80 achtzig, 90 neunzig, 100 hundert, 1000 tausend, 1000000 million millionen,
1000000000 milliarde milliarden, 1 erste ersten erster erstes, -2 hälfte`,
}

// ones are the words for one that are articles or pronouns as well: a number only before what is counted, which is any
// word where none is given.
var ones = map[string]struct{ forms, counted string }{
	"en": {"one", ""},
	"fr": {"un une", "an année mois jour semaine heure tiers quart"},
	"es": {"un una uno", "año mes día semana hora tercio"},
	"ar": {"أحد إحدى الحادي الحادية", "عشر عشرة"},
	"de": {"ein eine einer eines einem einen", "Jahr Jahres Monat Monats Tag Tages Woche Stunde Drittel Viertel"},
}

// idioms are what holds a numeral, a modal verb or a negation and means none of them.
var idioms = map[string]string{
	"en": `third party, third parties, third person, third persons, third State, third States, third country, third countries, first instance,
one another, one of, no one, any one, every one, each one, one or more, at first, without delay, without undue delay, without further delay,
without prejudice, without limitation, not later than, no later than, not less than, no less than, not fewer than, no fewer than,
not more than, no more than, not exceeding, not earlier than, no earlier than, whether or not, not only, not least`,
	"fr": `sans délai, sans délais, sans retard, sans tarder, sans préjudice, non seulement, pas moins de, pas plus de, n'importe, n'est pas moins, non moins,
ne dépassant pas, n'excédant pas, n'excède pas, ne dépasse pas, en premier lieu, en second lieu, première instance,
ne soit, ne soient, n'ait, n'aient, n'y soit, n'y soient, n'en décide, n'en ordonne`,
	"es": `sin demora, sin dilación, sin dilaciones, sin perjuicio, sin embargo, no obstante, no más tarde, no menos de, no inferior a, no superior a, no más de,
no sólo, no solo, tercera parte, terceras partes, terceros Estados, tercer Estado, primera instancia`,
	"ru": `не позднее, не ранее, не менее, не более, не реже, не только, не превышающий, без промедления, без задержки, без задержек, без ущерба, тем не менее,
третье лицо, третьего лица, третьи лица, третьих лиц, третьим лицам, третьими лицами, третья сторона, третьей стороны, третьи стороны,
третьих сторон, третьих государств, один из, одна из, одно из, одного из, одной из, первой инстанции`,
	"ar": `دون تأخير, بدون تأخير, دون إبطاء, دون الإخلال, دون المساس, لا يقل عن, لا تقل عن, لا يزيد على, لا تزيد على, لا يزيد عن, لا تزيد عن, لا يتجاوز, لا تتجاوز,
ألا يقل, ألا تقل, ألا يزيد, ألا تزيد, ألا يتجاوز, ألا تتجاوز, لا سيما, ولا سيما, أم لا, لا يتجزأ, ليس فقط, غير أن, غير أنه, طرف ثالث, أطراف ثالثة, الأطراف الثالثة,
شخص ثالث, دولة ثالثة, دول ثالثة, الدول الثالثة`,
	"zh": `不迟于, 不晚于, 不早于, 不少于, 不低于, 不超过, 不多于, 不高于, 不论, 无论, 不仅, 不妨碍, 不影响, 不迟延, 不断, 不同, 不利, 不法, 不当, 不良, 不足, 不正当, 不动产, 不可抗力, 不限于, 未来, 非洲, 无线, 免费, 第三方, 第三人, 第三国, 可行, 可靠, 可信, 可用, 可能性, 可读, 可逆, 可追溯, 可预见,
应用, 应急, 应对, 避免, 豁免`,
	"de": `nicht später als, nicht weniger als, nicht mehr als, nicht nur, nicht zuletzt, ob oder nicht, ohne Verzug, ohne schuldhaftes Zögern, ohne Zögern,
ohne schuldhafte Verzögerung, ersten Rechtszug, erster Instanz`,
}

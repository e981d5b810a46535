package cite

import (
	"strconv"
	"strings"
)

const hanDigits = "〇一二三四五六七八九"

// hanNumber reads a number below a thousand in Chinese numerals, 第 and its counter left out: 二十一 gives 21.
func hanNumber(s string) (string, bool) {
	total, digit := 0, 0
	for _, r := range s {
		switch at := strings.IndexRune(hanDigits, r); {
		case at >= 0:
			digit = at / len("一")
		case r == '零':
		case r == '十':
			total, digit = total+max(digit, 1)*10, 0
		case r == '百':
			total, digit = total+max(digit, 1)*100, 0
		default:
			return "", false
		}
	}
	if s == "" {
		return "", false
	}
	return strconv.Itoa(total + digit), true
}

python -c "import sys, pypandoc; pypandoc.convert_file(sys.argv[1], \"html\", \"markdown\", outputfile=sys.argv[2])" company.qmd company.html
